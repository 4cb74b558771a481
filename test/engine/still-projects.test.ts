import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CallGate } from '../../server/src/core/provenance/call-gate';
import { assertProject, MemoryProject } from '../support/memory-project';

/** How many calls of a file are looked at when nothing changes. */
async function looked(texts: Readonly<Record<string, string>>, name: string): Promise<readonly string[]> {
  const project = await MemoryProject.of(texts, true);
  const { mayPass } = CallGate.prototype;
  const passed: string[] = [];
  CallGate.prototype.mayPass = function (...args) {
    const passes = mayPass.apply(this, args);
    const { callee } = args[0];
    if (passes && callee.kind === 'member') passed.push(callee.property.name);
    return passes;
  };
  try {
    project.analyze(name);
    return passed;
  } finally {
    CallGate.prototype.mayPass = mayPass;
    project.dispose();
  }
}

describe('files that stay as they are', () => {
  const models = `
from django.db import models

class Lesson(models.Model):
    title = models.TextField()
`;
  const assistant = `
from openai import OpenAI

client = OpenAI()

def ask(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
`;

  it('have only those calls looked at that can send by the names in them', async () => {
    const views = `
from .models import Lesson
from .assistant import ask, client

def seed(request):
    lesson = Lesson.objects.create(title="Colours")
    lesson.save()
    rows = []
    rows.append(lesson)
    other = client
    return other.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": ask("Hi")}])
`;
    const texts = { 'shop/models.py': models, 'shop/assistant.py': assistant, 'shop/views.py': views };
    assert.deepEqual(await looked(texts, 'shop/views.py'), ['create', 'create']);
  });

  it('have none looked at where only models are imported', async () => {
    const admin = `
from .models import Lesson

def seed():
    # The openai package is not imported here.
    Lesson.objects.create(title="Colours").save()
`;
    assert.deepEqual(await looked({ 'shop/models.py': models, 'shop/admin.py': admin }, 'shop/admin.py'), []);
  });

  it('are followed through what others hand over', () =>
    assertProject({
      'ask.py': `
def ask(engine, question):
    asked = engine
    return asked.chat.completions.create(model="gpt-4o", max_tokens=9, messages=[])
    #                             ^^^^^^ chat gpt-4o @openrouter
`,
      'main.py': `
from openai import OpenAI
from ask import ask

clients = {"main": OpenAI(base_url="https://openrouter.ai/api/v1")}
pool = []
pool.append(clients["main"])
answer = ask(pool[0], "Hi")
#        ^^^ use gpt-4o @openrouter
`,
    }));

  it('are followed from functions that load modules by their names', () =>
    assertProject({
      'ask.js': `
const load = () => require('openai');
const { OpenAI: Client } = load();
const made = new Client();
made.chat.completions.create({ model: 'gpt-4o', max_tokens: 9, messages: [] });
//                    ^^^^^^ chat gpt-4o @openai
`,
    }));
});
