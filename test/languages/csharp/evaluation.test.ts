import { csharp } from '../../../server/src/languages/csharp/csharp';
import { evaluating } from '../../support/evaluates';

const evaluates = evaluating(csharp);

describe('What C# means', () => {
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
