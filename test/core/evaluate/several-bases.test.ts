import { java } from '../../../server/src/languages/java/java';
import { php } from '../../../server/src/languages/php/php';
import { python } from '../../../server/src/languages/python/python';
import { ruby } from '../../../server/src/languages/ruby/ruby';
import { evaluating } from '../../support/evaluates';

describe('Members of several bases', () => {
  it('are those of the first one that has them, in Python', () =>
    evaluating(python)(`
      class A:
          first = "a"
          def own(self):
              return self.second
      class B:
          first = "b"
          second = "c"
          def other(self):
              return "d"
      class C(A, B):
          pass
      show(C.first)  # => "a"
      show(C.second)  # => "c"
      show(C().own())  # => "c"
      show(C().other())  # => "d"
    `));

  it('are those of mixins, in Ruby', () =>
    evaluating(ruby)(`
      module Speaking
        def speak = "I am #{name}"
      end
      class A
        def name = "a"
      end
      class B < A
        include Speaking
        def name = "b"
      end
      show(B.new.speak) # => "I am b"
    `));

  it('are seen by their bare names as the instance has them, in Java', () =>
    evaluating(java)(`
      class A {
        String model() { return "a"; }
        String told() { return model(); }
      }
      class B extends A {
        String model() { return "b"; }
      }
      class C {
        void m() {
          show(new A().told()); // => "a"
          show(new B().told()); // => "b"
        }
      }
    `));

  it('are read as fields and called as methods where bases have a field of the same name, in PHP and Java', async () => {
    await evaluating(php)(`<?php
      abstract class A { protected $model = 'a'; }
      trait B { protected $client = 'b'; }
      class C extends A {
          use B;
          public function model() { return 'c'; }
          public function client() { return $this->client . '!'; }
          public function all() {
              show($this->model); // => "a"
              show($this->model()); // => "c"
              show($this->client()); // => "b!"
          }
      }
    `);
    await evaluating(java)(`
      class A {
        protected String model = "a";
      }
      class B extends A {
        String model() { return "b"; }
        void all() {
          show(this.model); // => "a"
          show(this.model()); // => "b"
        }
      }
    `);
  });
});
