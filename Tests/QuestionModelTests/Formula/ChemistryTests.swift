import QuestionModel
import Testing

@Suite struct ChemistryTests {
  @Test(arguments: [
    FormulaCase("H2O", "H₂O"),
    FormulaCase("2H2O", "2H₂O"),
    FormulaCase("2 H2O", "2 H₂O"),
    FormulaCase("1/2 O2", "1/2 O₂"),
    FormulaCase("0.5O2", "0.5O₂"),
    FormulaCase("SO4^2-", "SO₄²⁻"),
    FormulaCase("SO4^{2-}", "SO₄²⁻"),
    FormulaCase("SO_4^{2-}", "SO₄²⁻"),
    FormulaCase("Ca^{2+}", "Ca²⁺"),
    FormulaCase("Na+", "Na⁺"),
    FormulaCase("OH-", "OH⁻"),
    FormulaCase("NO3-", "NO₃⁻"),
    FormulaCase("e-", "e⁻"),
    FormulaCase("Fe^III", "Feᴵᴵᴵ"),
    FormulaCase("H+ + OH- -> H2O", "H⁺ + OH⁻ → H₂O"),
    FormulaCase("2H2 + O2 -> 2H2O", "2H₂ + O₂ → 2H₂O"),
    FormulaCase("2H2+O2->2H2O", "2H₂+O₂ → 2H₂O"),
    FormulaCase("N2 + 3H2 <=> 2NH3", "N₂ + 3H₂ ⇌ 2NH₃"),
    FormulaCase("A <- B", "A ← B"),
    FormulaCase("A <-> B", "A ↔ B"),
    FormulaCase("CaCO3 ->[t°] CaO + CO2 ^", "CaCO₃ —t°→ CaO + CO₂↑"),
    FormulaCase("A ->[t^o][xt] B", "A —t°, xt→ B"),
    FormulaCase(#"A ->[\text{men rượu}] B"#, "A —men rượu→ B"),
    FormulaCase("A ->[H2SO4] B", "A —H₂SO₄→ B"),
    FormulaCase("A ->[$t^\\circ$] B", "A —t°→ B"),
    FormulaCase("A <=>[t°] B", "A —t°⇌ B"),
    FormulaCase("BaSO4 v", "BaSO₄↓"),
    FormulaCase("CO2 (^) + H2O", "CO₂↑ + H₂O"),
    FormulaCase("NaCl(aq)", "NaCl(aq)"),
    FormulaCase("H2O_{(l)}", "H₂O(l)"),
    FormulaCase("^{235}_{92}U", "²³⁵₉₂U"),
    FormulaCase("^14_6C", "¹⁴₆C"),
    FormulaCase("CuSO4*5H2O", "CuSO₄·5H₂O"),
    FormulaCase("CuSO4.5H2O", "CuSO₄·5H₂O"),
    FormulaCase("Fe(OH)3", "Fe(OH)₃"),
    FormulaCase("[Cu(NH3)4]^2+", "[Cu(NH₃)₄]²⁺"),
    FormulaCase("[Ag(NH3)2]+", "[Ag(NH₃)₂]⁺"),
    FormulaCase("CH3-CH2-OH", "CH₃–CH₂–OH"),
    FormulaCase("CH2=CH2", "CH₂=CH₂"),
    FormulaCase("CH#CH", "CH≡CH"),
    FormulaCase("C_{n}H_{2n+2}", "CₙH₂ₙ₊₂"),
    FormulaCase("(C6H10O5)_n", "(C₆H₁₀O₅)ₙ"),
    FormulaCase("CH3^.", "CH₃•"),
    FormulaCase("{Na}2O", "Na₂O"),
    FormulaCase("A ->[t°", "A → [t°"),
    FormulaCase("", ""),
  ])
  func chemistryIsReadable(_ formula: FormulaCase) {
    FormulaCase("\\ce{\(formula.source)}", formula.expected).check()
    FormulaCase("$\\ce{\(formula.source)}$", formula.expected).check()
  }

  @Test func chemistryStandsInMathematics() {
    FormulaCase(#"$n_{\ce{H2O}} = 2$"#, "n_(H₂O) = 2").check()
    FormulaCase("\\ce{A\n->\nB2}", "A\n→\nB₂").check()
  }
}
