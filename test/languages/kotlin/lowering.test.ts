import { kotlin } from '../../../server/src/languages/kotlin/kotlin';
import { loweringTo } from '../../support/lowers';

const lowers = loweringTo(kotlin);

/** Statements as they stand in a function. */
const inFunction = (source: string, expected: string) =>
  lowers(`fun m() {\n${source}\n}`, `function m() {\n${expected}\n}`);

describe('Lowering of Kotlin', () => {
  it('takes arguments by name for what they are by place, where one without a name follows', () =>
    inFunction('ask(model = "m", key)\nask(key, model = "m")', '  ask("m", key)\n  ask(key, model="m")'));

  it('makes texts of templates, margins, formats and builders', () =>
    inFunction(
      String.raw`
val a = "Hi $name, ${'${'}b.c} \$1 \u0041\n"
val b = """
    |Hello $name
    |  "you" ${'$'}{'$'}x
""".trimMargin()
val c = "%s of %d".format(x, 3)
val d = String.format("%s", x)
val e = names.joinToString("\n") { it.trim() }
val f = buildString { append("x").append(y); appendLine(z) }
val sb = StringBuilder()
sb.append("a").append(b)
val g = """raw \n""".trimIndent()`,
      `  let a = \`Hi \${name}, \${b.c} $1 A\\n\`
  let b = \`Hello \${name}\\n  "you" $x\`
  let c = ("%s of %d" % [x, 3])
  let d = ("%s" % [x])
  let e = "\\n".joinToString(names.map(lambda(it) {
    return it.trim()
  }))
  let f = lambda(<this 0>) {
    <this 0> += "x"
    <this 0> += y
    <this 0> += \`\${z}\\n\`
    return <this 0>
  }("")
  let sb = ""
  sb += "a"
  sb += b
  let g = "raw \\\\n".trimIndent()`,
    ));

  it('makes lists and objects of what spells them', () =>
    inFunction(
      `
val a = listOf(1, *more)
val b = mapOf("k" to v, other)
val c = JSONObject().put("k", v)
val d = mutableListOf<Message>()
val e = buildJsonObject { put("k", 1); putJsonArray("l") { add("x") } }`,
      `  let a = [1, ...more]
  let b = {"k": v, ...other}
  let c = {}.put("k", v)
  let d = []
  let e = lambda(<this 0>) {
    <this 0>.put("k", 1)
    <this 0>.put("l", lambda(<this 1>) {
      <this 1>.add("x")
      return <this 1>
    }([]))
    return <this 0>
  }({})`,
    ));

  it('sees through what changes nothing, and calls with types', () =>
    inFunction(
      `
val a = b!!.c as? D ?: return
val e = f.await().g
val h = decode<T>(text).i
val j = runCatching { k() }.getOrNull()`,
      `  let a = b.c
  let e = (await f).g
  let h = decode(text).i
  let j = lambda() {
    return k()
  }()`,
    ));

  it('runs the lambdas of scope functions where they are written', () =>
    inFunction(
      `
val a = Thing().apply { size = 1; grow() }
b?.let { c(it) }
with(d) { e() }
runBlocking { f() }
val g = h.let { x -> x.i }
return withContext(IO) { j() }`,
      `  let a = lambda(<this 0>) {
    <this 0>.size = 1
    <this 0> .= grow()
    return <this 0>
  }(Thing())
  with b as it {
    c(it)
  }
  with d as <this 0> {
    e()
  }
  block {
    f()
  }
  let g = lambda(x) {
    return x.i
  }(h)
  with IO {
    return j()
  }`,
    ));

  it('hands on the receiver that lambdas may have', () =>
    inFunction(
      `
val a = request {
    model = "m"
    messages { user("hi") }
}
items.forEach { use(it) }
launch { load() }`,
      `  let a = request(lambda(key <this 0>) {
    <this 0>.model = "m"
    let <value> = messages(lambda(key <this 1>) {
      let <value> = user("hi")
      <this 1> .= <value>
      return <value>
    })
    <this 0> .= <value>
    return <value>
  })
  items.forEach(lambda(it) {
    return use(it)
  })
  launch(lambda() {
    return load()
  })`,
    ));

  it('chooses by conditions, and runs what is more than an expression where it is written', () =>
    inFunction(
      `
val a = if (b) 1 else 2
val c = when (d) { 1, 2 -> "x"; else -> "y" }
val e = when { f > 1 -> { g(); 3 } else -> 4 }
val h = try { i() } catch (x: Exception) { null }
for (k in 0..3) l(k)
for ((m, n) in o) p(m)
repeat(3) { q(it) }`,
      `  let a = (b ? 1 : 2)
  let c = (((d == 1) || (d == 2)) ? "x" : "y")
  let e = lambda() {
    if (f > 1) {
      g()
      return 3
    } else {
      return 4
    }
  }()
  let h = lambda() {
    try {
      return i()
    } handler {
      let x = <>
      return null
    }
  }()
  loop counter(0 <= 3) header(0) {
    l(k)
  }
  loop [m, n] in o {
    p(m)
  }
  loop counter(0 < 3) {
    q(it)
  }`,
    ));

  it('knows the members of classes by their bare names', () =>
    lowers(
      `
package a.b
import c.D
import c.E.F as G
import h.*

data class Bot(private val model: String = "m", var size: Int) : Base(model) {
    private val client = D(model)
    val name get() = model
    fun ask(text: String, model: String) = client.send(text, model, size)
    fun grow() { size = 2 }
    companion object {
        const val LIMIT = 3
    }
}
enum class Kind(val id: String) { A("x"), B("y") }
object Single { val x = 1; fun y() = x }
fun Bot.twice() = ask("a", name)`,
      `import "a.b" {* as _}
import "c" {D}
import "c" {E as c.E}
let G = c.E.F
import "h" {* as _}
class Bot(Base) {
  field model: String
  field size: Int
  field client
  static field LIMIT = 3
  method constructor function(model: String = "m", size: Int) {
    super(model)
    @self.model = model
    @self.size = size
    @self.client = D(model)
  }
  method copy function(model = @self.model, size = @self.size) => new Bot(model=model, size=size)
  getter name function() {
    return @self.model
  }
  method ask function ask(text: String, model: String) {
    return @self.client.send(text, model, @self.size)
  }
  method grow function grow() {
    @self.size = 2
  }
}
class Kind {
  field id: String
  static field A = new Kind("x")
  static field B = new Kind("y")
  method constructor function(id: String) {
    @self.id = id
  }
}
class Single {
  static field x = 1
  method y static function y() {
    return @self.x
  }
}
function twice(key <this of extension>: Bot) {
  return ask("a", name)
}`,
    ));
});
