import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ShapeIndex } from '../../server/src/core/recognize/shape-index';
import { providers } from '../../server/src/providers/list';
import { sdks } from '../../server/src/sdks/list';
import { holdsMarker } from '../../shared/src/api-markers';
import { apiMarkers } from '../../shared/src/api-markers.generated';

describe('the cheap look at a text', () => {
  it('knows the words that the engine knows', () => {
    assert.deepEqual(apiMarkers, new ShapeIndex(sdks, providers).imports.markers);
  });

  it('sees imports of known modules', () => {
    for (const text of [
      'from openai import OpenAI',
      'from google import genai',
      "import { generateText } from 'ai';",
      'const { Anthropic } = require("@anthropic-ai/sdk")',
      'import litellm',
    ])
      assert.ok(holdsMarker(text, apiMarkers), text);
  });

  it('sees the hosts of all providers, however they are written', () => {
    const shapes = new ShapeIndex(sdks, providers);
    const hosts = providers.flatMap((provider) => provider.hosts.map((host) => host.replaceAll('*', 'x')));
    for (const host of hosts)
      for (const text of [
        `fetch("https://${host}/x")`,
        `Connection('${host}')`,
        `url = \`http://${host}\``,
      ]) {
        assert.ok(holdsMarker(text, apiMarkers), text);
        assert.ok(shapes.imports.mayHoldCalls(text), text);
      }
  });

  it('passes over programs without any', () => {
    const text =
      'import os\nfrom pathlib import Path\n\ndef main():\n    await fetch("https://example.com")\n';
    assert.ok(!holdsMarker(text, apiMarkers));
  });

  it('passes over programs that send, post, chat or do something else', () => {
    const shapes = new ShapeIndex(sdks, providers);
    for (const text of [
      'app.get("/", (request, response) => response.send("hi"));',
      'package main\n\nfunc main() { once.Do(load); room.chat("hi"); jobs.post(job) }',
      'socket.request({ messages: room.messages, embeddings: [] }); room.converse();',
      'from django.template import loader\n\ndef show(request, message):\n    return render("message.html", loader, stream=True)\n',
      'invoke(() => queue.batch(jobs)); export const template = new ErrorMessage(model.prompt, stream);',
    ]) {
      assert.ok(!holdsMarker(text, apiMarkers), text);
      assert.ok(!shapes.imports.mayHoldCalls(text), text);
    }
  });
});
