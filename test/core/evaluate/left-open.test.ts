import { describe, it } from 'mocha';
import { csharp } from '../../../server/src/languages/csharp/csharp';
import { java } from '../../../server/src/languages/java/java';
import { php } from '../../../server/src/languages/php/php';
import { python } from '../../../server/src/languages/python/python';
import { ruby } from '../../../server/src/languages/ruby/ruby';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { evaluating } from '../../support/evaluates';

describe('what a class leaves open', () => {
  it('is what those say that extend it, in TypeScript', () =>
    evaluating(typescript)(`
      abstract class Base {
        abstract url(): string;
        protected model = '';
        path() { return '/v1'; }
        call() {
          show(this.url()); // => *"https://a/x" | "https://b/y"
          show(this.model); // => *"a" | "b"
          show(this.path()); // => "/v1"
          show(this.missing); // => ?self.missing
        }
      }
      class A extends Base {
        protected model = 'a';
        url() { return 'https://a/' + this.end(); }
        end() { return 'x'; }
        path() { return '/v2'; }
      }
      class B extends Base {
        constructor() { super(); this.model = 'b'; }
        url() { return 'https://b/y'; }
      }
    `));

  it('is what those say that extend it, in Python', () =>
    evaluating(python)(`
      class Base:
          model = None
          def url(self):
              """Where it is."""
              raise NotImplementedError
          def call(self):
              show(self.url())  # => "https://a"
              show(self.model)  # => "a"
              show(self.LIMIT)  # => 5
      class Middle(Base):
          pass
      class A(Middle):
          LIMIT = 5
          model = "a"
          def url(self):
              return "https://a"
    `));

  it('is what those say that extend it, in PHP and Java', async () => {
    await evaluating(php)(`<?php
      abstract class Base {
        protected string $model;
        abstract protected function url(): string;
        public function call() {
          show($this->url()); // => "https://a"
          show($this->model); // => "a"
          show(static::LIMIT); // => 5
        }
      }
      class A extends Base {
        const LIMIT = 5;
        protected string $model = 'a';
        protected function url(): string { return 'https://a'; }
      }
    `);
    await evaluating(java)(`
      abstract class Base {
        abstract String url();
        void call() { show(url()); } // => "https://a"
      }
      class A extends Base {
        String url() { return "https://a"; }
      }
    `);
  });

  it('is what those say that extend it, in C#, be it a property', () =>
    evaluating(csharp)(`
      abstract class Base {
        protected abstract string Url { get; }
        void Call() { show(Url); } // => "https://a"
      }
      class A : Base {
        protected override string Url => "https://a";
      }
    `));

  it('is what those say that extend it, in Ruby, wherever they stand', () =>
    evaluating(ruby)(`
      module Ai
        class Base
          def url
            raise NotImplementedError
          end
          def call
            show(url) # => "https://a"
            show(body) # => {model: "a"}
            show(self.class::LIMIT) # => 5
          end
        end
        module Models
          class A < Base
            LIMIT = 5
            def url = "https://a"
            def body = { model: self.class::MODEL }
            MODEL = "a"
          end
        end
      end
    `));

  it('is nothing where one that is made is meant', () =>
    evaluating(typescript)(`
      class Base { url(): string { return ''; } }
      class A extends Base { url() { return 'https://a'; } }
      show(new Base().url()); // => ""
      show(new A().url()); // => "https://a"
    `));
});
