import { describe, it } from 'mocha';
import { python } from '../../../server/src/languages/python/python';
import { ruby } from '../../../server/src/languages/ruby/ruby';
import { evaluating } from '../../support/evaluates';
import { rubyLike } from '../../support/ruby-like';

const inRuby = evaluating(ruby);
const inPython = evaluating(rubyLike(python));

describe('calls that are written like reads', () => {
  it('run methods, and read anything else', async () => {
    await inRuby(`
      class Bot
        attr_reader :client
        def initialize
          @client = Acme::Client.new("key")
        end
        def model
          "gpt-4o"
        end
        def name(size = "big")
          "the " + size
        end
      end
      bot = Bot.new
      show(bot.model)  # => "gpt-4o"
      show(bot.name)  # => "the big"
      show(bot.name("small"))  # => "the small"
    `);
    await inPython(`
      from acme import Client
      class Bot:
          limit = 5
          def __init__(self):
              self.client = Client("key")
          def model(self):
              return "gpt-4o"
          def name(self, size="big"):
              return "the " + size
      bot = Bot()
      show(bot.model)  # => "gpt-4o"
      show(bot.name)  # => "the big"
      show(bot.name("small"))  # => "the small"
      show(bot.limit)  # => 5
      show(bot.client.chat)  # => <acme>.Client("key").chat
    `);
  });

  it('may have no receiver: a name of a function means what calling it gives', async () => {
    await inRuby(`
      def helper
        "helped"
      end
      show(helper)  # => "helped"
    `);
    await inPython(`
      def helper():
          return "helped"
      show(helper)  # => "helped"
      show(helper())  # => "helped"
    `);
  });
});

describe('parameters that stand for options', () => {
  it('take a mapping, or what is named where there is none', async () => {
    await inRuby(`
      def told(options = {})
        options
      end
      show(told(model: "a", cap: 5))  # => {model: "a", cap: 5}
      show(told({ model: "b" }))  # => {model: "b"}
      show(told)  # => {}
    `);
    await inPython(`
      def told(options={}):
          return options
      show(told(model="a", cap=5))  # => {model: "a", cap: 5}
      show(told({"model": "b"}))  # => {model: "b"}
      show(told())  # => {}
    `);
  });
});
