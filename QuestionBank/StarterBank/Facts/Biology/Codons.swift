/// The standard genetic code, messenger RNA.
enum GeneticCode {
  /// Amino acid or stop | its codons
  struct Entry: Fact {
    static let fieldCount = 2
    let aminoAcid: String
    let codons: [String]

    init?(fields: [String]) {
      aminoAcid = fields[0]
      codons = fields[1].split(separator: " ").map(String.init)
      guard !codons.isEmpty, codons.allSatisfy({ $0.count == 3 && $0.allSatisfy { "UCAG".contains($0) } }) else { return nil }
    }
  }

  static let table = FactTable<Entry>(
    "genetic code",
    """
    Phe|UUU UUC
    Leu|UUA UUG CUU CUC CUA CUG
    Ile|AUU AUC AUA
    Met|AUG
    Val|GUU GUC GUA GUG
    Ser|UCU UCC UCA UCG AGU AGC
    Pro|CCU CCC CCA CCG
    Thr|ACU ACC ACA ACG
    Ala|GCU GCC GCA GCG
    Tyr|UAU UAC
    His|CAU CAC
    Gln|CAA CAG
    Asn|AAU AAC
    Lys|AAA AAG
    Asp|GAU GAC
    Glu|GAA GAG
    Cys|UGU UGC
    Trp|UGG
    Arg|CGU CGC CGA CGG AGA AGG
    Gly|GGU GGC GGA GGG
    STOP|UAA UAG UGA
    """)

  static func aminoAcid(of codon: String) -> String? { table.rows.first { $0.codons.contains(codon) }?.aminoAcid }
}
