import assert from 'node:assert/strict';
import { modules } from '../../../server/src/languages/rust/module-system';
import { assertProject } from '../../support/memory-project';
import { assertResolves } from '../../support/resolves';

describe('Modules of Rust', () => {
  const files = {
    'Cargo.toml': '[workspace]\nmembers = ["app", "crates/llm-core"]\n',
    'app/Cargo.toml': '[package]\nname = "shop-app"\n\n[dependencies]\nname = "no"\n',
    'app/src/main.rs': '',
    'app/src/lib.rs': '',
    'app/src/config.rs': '',
    'app/src/llm/mod.rs': '',
    'app/src/llm/client.rs': '',
    'app/src/llm/client/retry.rs': '',
    'app/src/bin/once.rs': '',
    'crates/llm-core/Cargo.toml': '[package]\nname = "llm-core"\n',
    'crates/llm-core/src/lib.rs': '',
    'crates/llm-core/src/prompts.rs': '',
  };

  it('are files by their paths from the crate, from the module around, and from a file itself', () => {
    assertResolves(modules, files, 'app/src/llm/client.rs', {
      'crate.config': 'app/src/config.rs',
      'crate.llm': 'app/src/llm/mod.rs',
      super: 'app/src/llm/mod.rs',
      'super.super': 'app/src/lib.rs',
      'super.super.config': 'app/src/config.rs',
      'self.retry': 'app/src/llm/client/retry.rs',
      'crate.none': null,
      serde_json: null,
    });
    assertResolves(modules, files, 'app/src/main.rs', {
      'self.config': 'app/src/config.rs',
      config: 'app/src/config.rs',
      'crate.llm.client': 'app/src/llm/client.rs',
      'shop_app.config': 'app/src/config.rs',
      llm_core: 'crates/llm-core/src/lib.rs',
      'llm_core.prompts': 'crates/llm-core/src/prompts.rs',
      'async_openai.types': null,
    });
    assertResolves(modules, files, 'app/src/bin/once.rs', {
      'crate.config': null,
      'shop_app.config': 'app/src/config.rs',
    });
  });

  it('are found in a text without parsing it', () => {
    const found = modules.specifiersIn(
      'mod config;\nuse crate::{llm::{Client, retry}, prompts};\nuse async_openai::types::A;\nfn f() { super::x::y(); }',
    );
    for (const each of [
      'self.config',
      'crate.llm',
      'crate.llm.retry',
      'crate.prompts',
      'async_openai.types',
      'super.x',
    ])
      assert.ok(found.includes(each), `${each} in ${found.join(' ')}`);
  });

  it('give constants, clients and wrappers to each other', () =>
    assertProject({
      'Cargo.toml': '[package]\nname = "shop"\n',
      'src/main.rs': `
mod config;
mod llm;

use crate::llm::Assistant;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let assistant = Assistant::new(config::MODEL);
    println!("{}", assistant.ask("What is the capital of Mexico?").await?);
//                           ^^^ use openai/gpt-4o-mini @openrouter
    Ok(())
}
`,
      'src/config.rs': `
pub const MODEL: &str = "openai/gpt-4o-mini";
pub const BASE: &str = "https://openrouter.ai/api/v1";
`,
      'src/llm/mod.rs': `
pub mod client;
pub use client::Assistant;
`,
      'src/llm/client.rs': `
use async_openai::{config::OpenAIConfig, types::{ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs}, Client};
use crate::config::BASE;

pub struct Assistant {
    client: Client<OpenAIConfig>,
    model: String,
}

impl Assistant {
    pub fn new(model: &str) -> Self {
        let client = Client::with_config(OpenAIConfig::new().with_api_base(BASE));
        Self { client, model: model.to_string() }
    }

    pub async fn ask(&self, question: &str) -> anyhow::Result<String> {
        let message = ChatCompletionRequestUserMessageArgs::default().content(question).build()?.into();
        let request = CreateChatCompletionRequestArgs::default().model(&self.model).messages([message]).build()?;
        let response = self.client.chat().create(request).await?;
//                                        ^^^^^^ chat openai/gpt-4o-mini @openrouter
        Ok(response.choices[0].message.content.clone().unwrap_or_default())
    }
}
`,
    }));

  it('stand in folders for modules that are written in another file', () =>
    assertProject({
      'Cargo.toml': '[package]\nname = "bot"\n',
      'src/main.rs': `
mod commands;
mod ai {
    pub mod chat;
    pub mod prompts;
}
fn main() {}
`,
      'src/commands.rs': `
use crate::ai::chat::respond;

pub async fn ask(question: String) -> String {
    respond(question, "gpt-4").await
//  ^^^^^^^ use gpt-4 @openai
}
`,
      'src/ai/prompts.rs': `
pub const SYSTEM: &str = "hi";
`,
      'src/ai/chat.rs': `
use super::prompts::SYSTEM;

pub async fn respond(question: String, model: &str) -> String {
    let body = serde_json::json!({"model": model, "messages": [{"role": "system", "content": SYSTEM}]});
    let client = reqwest::Client::new();
    client.post("https://api.openai.com/v1/chat/completions").json(&body).send().await.unwrap().text().await.unwrap()
//                                                                        ^^^^ chat gpt-4 @openai in=8
}
`,
    }));

  it('give to a constructor what callers hand over that know it by another module', () =>
    assertProject({
      'Cargo.toml': '[package]\nname = "bot"\n',
      'src/main.rs': `
mod replies;
use replies::Generator;

fn main() {
    let model = std::env::var("MODEL").unwrap_or_else(|_| "gpt-4o-mini".to_string());
    let generator = Generator::new(model);
}
`,
      'src/replies/mod.rs': `
mod openai;
pub use openai::Generator;
`,
      'src/replies/openai.rs': `
pub struct Generator { client: reqwest::Client, model: String }

impl Generator {
    pub fn new(model: impl Into<String>) -> Self {
        Self { client: reqwest::Client::new(), model: model.into() }
    }

    pub async fn ask(&self) {
        let body = serde_json::json!({"model": self.model, "messages": []});
        self.client.post("https://api.openai.com/v1/chat/completions").json(&body).send().await;
//                                                                                 ^^^^ chat gpt-4o-mini @openai
    }
}
`,
    }));
});
