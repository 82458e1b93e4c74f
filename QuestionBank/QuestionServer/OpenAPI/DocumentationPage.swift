import Foundation
import HTTPTypes
import QuestionAPI
import QuestionModel

/// The routes as a page to read, with nothing loaded from elsewhere.
enum DocumentationPage {
  /// The page's own styles are all that it loads or runs.
  static let contentSecurityPolicy =
    "default-src 'none'; style-src 'sha256-\(styleDigest)'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

  private static let styleDigest = Data(ContentDigest(of: Array(style.utf8)).bytes).base64EncodedString()

  static func bytes(of routes: [Route]) -> [UInt8] { Array(html(of: routes).utf8) }

  private static func html(of routes: [Route]) -> String {
    var groups: [String] = []
    for route in routes where !groups.contains(route.group) { groups.append(route.group) }
    let sections = groups.map { group in
      "<h2 id=\"\(escaped(group))\">\(escaped(group))</h2>"
        + routes.filter { $0.group == group }.map(section).joined(separator: "\n")
    }
    let links = groups.map { "<a href=\"#\(escaped($0))\">\(escaped($0))</a>" }.joined(separator: " · ")
    let schemas = Schema.components.map { component in
      "<details id=\"schema-\(component.name)\"><summary>\(component.name)</summary>"
        + "<pre>\(escaped(CanonicalJSON.text(of: component.schema)))</pre></details>"
    }
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Question bank: the API</title>
      <meta name="viewport" content="width=device-width">
      <style>\(style)</style></head><body><main>
      <h1>Question bank: the API</h1>
      <p>JSON in UTF-8. Times are RFC 3339 in UTC. Errors are problem documents (RFC 9457). Single resources have a strong
      ETag; a write needs it in If-Match. Lists go on at <code>next</code>, as the Link header says too. The same
      as <a href="/openapi.json">OpenAPI 3.1</a>.</p>
      <nav>\(links) · <a href="#schemas">Schemas</a></nav>
      \(sections.joined(separator: "\n"))
      <h2 id="schemas">Schemas</h2>
      \(schemas.joined(separator: "\n"))
      </main></body></html>
      """
  }

  private static func section(_ route: Route) -> String {
    let parameters = route.parameters.map { parameter in
      "<tr><td><code>\(escaped(parameter.name))</code></td><td>\(parameter.place.rawValue)"
        + (parameter.isRequired ? ", required" : "") + "</td><td>\(escaped(parameter.description))</td></tr>"
    }
    let outcomes = route.outcomes.map { outcome in
      let headers = outcome.headers.map { " <code>\($0)</code>" }.joined()
      return row(outcome.status, outcome.description, link(outcome.body) + headers)
    }
    let problems = route.problems.map { row($0, ProblemTitles.title(of: $0), "problem") }
    let body = route.body.map { "<p>Body: \(link($0))\($0.isRequired ? "" : ", may be left out")</p>" } ?? ""
    return """
      <section><h3><b>\(route.method.rawValue)</b> <code>\(escaped(route.path))</code></h3>
      <p>\(escaped(route.summary))</p>
      <p><small>\(escaped(AccessTable.rule(of: route.action).description))</small></p>
      \(parameters.isEmpty ? "" : "<table>\(parameters.joined())</table>")\(body)
      <table>\((outcomes + problems).joined())</table></section>
      """
  }

  private static func row(_ status: Int, _ description: String, _ body: String) -> String {
    "<tr><td>\(status)</td><td>\(escaped(description))</td><td>\(body)</td></tr>"
  }

  private static func link(_ body: Route.Body?) -> String {
    guard let body else { return "no body" }
    guard let reference = body.schema.object?["$ref"]?.string, let name = reference.split(separator: "/").last else {
      return "<code>\(escaped(body.type))</code>"
    }
    return "<a href=\"#schema-\(name)\">\(name)</a>"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { output, character in
      switch character {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      default: output.append(character)
      }
    }
  }

  private static let style = """
    :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
    main { max-width: 56rem; margin: 0 auto; padding: 1rem }
    section { border-top: 1px solid; margin-top: 1rem }
    table { border-collapse: collapse; width: 100% }
    td { padding: .2rem .8rem .2rem 0; vertical-align: top }
    pre { white-space: pre-wrap; overflow-wrap: anywhere }
    h3 { font-weight: normal }
    """
}
