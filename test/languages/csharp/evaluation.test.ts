import { csharp } from '../../../server/src/languages/csharp/csharp';
import { evaluating } from '../../support/evaluates';

const evaluates = evaluating(csharp);

describe('What C# means', () => {
  it('names of the base library, whatever is imported', () =>
    evaluates(
      `
      using OpenAI.Chat;
      show(Environment.GetEnvironmentVariable("X") ?? "y");  // => "y" given X = y
      show(Math.Min(3, 2));  // => 2
      show(int.Parse("7"));  // => 7
      `,
    ));

  it('members of a class by their bare names', () =>
    evaluates(
      `
      class A(string model, int cap = 3)
      {
          const string Prefix = "ft:";
          readonly string _name = Prefix + model;
          string _other;
          public string Label => $"{_name}!";
          static string Shared { get; } = "s";
          void Set() { _other = "o"; }
          public void M()
          {
              show(_name);
              show(Label);
              show(Shared);
              show(cap);
              show(_other);
          }
      }
      var a = new A("m");
      show(a.Label);  // => "ft:m!"
      `
        .replace('show(_name);', 'show(_name);  // => "ft:m"')
        .replace('show(Label);', 'show(Label);  // => "ft:m!"')
        .replace('show(Shared);', 'show(Shared);  // => "s"')
        .replace('show(cap);', 'show(cap);  // => 3')
        .replace('show(_other);', 'show(_other);  // => "o"'),
    ));

  it('partial classes, and constructors that are one expression', () =>
    evaluates(
      `
      partial class Bot { private readonly string _c; public Bot(string key) => _c = Model + "!"; }
      partial class Bot
      {
          const string Model = "m";
          public void Ask()
          {
              show(_c);  // => "m!"
          }
      }
      `,
    ));

  it('texts that grow', () =>
    evaluates(
      `
      var sb = new StringBuilder("a");
      sb.Append("b").AppendLine("c");
      sb.AppendFormat("{0}-{1}", 1, "x");
      show(sb.ToString());  // => "abc\\n1-x"
      show(string.Join(", ", new[] { "p", "q" }));  // => "p, q"
      show(string.Format("{0}/{1}", "x", 2));  // => "x/2"
      `,
    ));

  it('collections and objects', () =>
    evaluates(
      `
      var list = new List<string> { "a", "b" };
      list.Add("c");
      show(list);  // => ["a", "b", "c"]
      Dictionary<string, int> map = new() { ["x"] = 1, { "y", 2 } };
      map["z"] = 3;
      show(map);  // => {x: 1, y: 2, z: 3}
      string[] more = [.. list, "d"];
      show(more.Select(x => x.ToUpper()).ToList());  // => ["A", "B", "C", "D"]
      show(new { model = "m", list });  // => {model: "m", list: ["a", "b", "c"]}
      show((1, "b"));  // => [1, "b"]
      `,
    ));

  it('choices', () =>
    evaluates(
      `
      enum Size { Small, Large }
      string Model(Size size) => size switch { Size.Small => "mini", Size.Large => "max", _ => throw new Exception() };
      show(Model(Size.Large));  // => "max"
      var given = name ?? throw new Exception();
      show(given is null ? "a" : "b");  // => *"a" | "b"
      if (values.TryGetValue("k", out var found) && found is string text) { }
      show(nameof(Size.Small));  // => "Small"
      `,
    ));

  it('strings of every kind', () =>
    evaluates(
      `
      var name = "Ann";
      show("a\\tb\\u0041\\x41");  // => "a\\tbAA"
      show(@"c:\\a ""b""");  // => "c:\\\\a \\"b\\""
      show($"Hi {name}, {{x}} {other,5:F2}");  // => "Hi Ann, {x} ‹other›"
      show("a" + 'b' + $@"c:\\{name}");  // => "abc:\\\\Ann"
      show("""say "hi" now""");  // => "say \\"hi\\" now"
      `,
    ));
});
