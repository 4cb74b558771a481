//! A guide through a museum: tells of each painting of a tour, answers what visitors ask, and finds paintings again.

use std::env;

use anyhow::{Context, Result};
use async_openai::{
    config::OpenAIConfig,
    types::{
        ChatCompletionRequestMessage, ChatCompletionRequestSystemMessage, ChatCompletionRequestUserMessage,
        CreateChatCompletionRequest, CreateEmbeddingRequestArgs,
    },
    Client,
};
use serde::Serialize;
use serde_json::json;

const GUIDE: &str = "You guide visitors through a museum of paintings. Speak warmly, in short sentences, and never \
    claim what nobody knows.";

const TOUR: [&str; 4] = ["The Milkmaid", "Girl with a Pearl Earring", "View of Delft", "The Little Street"];

/// How long a visitor wants to listen.
#[derive(Clone, Copy)]
enum Pace {
    Quick,
    Thorough,
}

impl Pace {
    fn most_tokens(self) -> u32 {
        match self {
            Pace::Quick => 120,
            Pace::Thorough => 600,
        }
    }
}

#[derive(Serialize)]
struct Question<'a> {
    model: &'a str,
    max_tokens: u32,
    messages: Vec<Turn>,
}

#[derive(Serialize)]
struct Turn {
    role: &'static str,
    content: String,
}

struct Guide {
    client: Client<OpenAIConfig>,
    http: reqwest::Client,
    model: String,
}

impl Default for Guide {
    fn default() -> Self {
        Self {
            client: Client::new(),
            http: reqwest::Client::new(),
            model: env::var("GUIDE_MODEL").unwrap_or_else(|_| "gpt-4o-mini".to_string()),
        }
    }
}

impl Guide {
    /// Tells of one painting.
    async fn tell(&self, painting: &str, pace: Pace) -> Result<String> {
        let request = CreateChatCompletionRequest {
            model: self.model.clone(),
            messages: vec![
                ChatCompletionRequestMessage::System(ChatCompletionRequestSystemMessage::from(GUIDE)),
                ChatCompletionRequestMessage::User(ChatCompletionRequestUserMessage::from(format!(
                    "Tell me about {painting}."
                ))),
            ],
            max_completion_tokens: Some(pace.most_tokens()),
            ..Default::default()
        };
        let response = self.client.chat().create(request).await?;
        response.choices[0].message.content.clone().context("the guide said nothing")
    }

    /// Answers a question of a visitor, with a model of another provider.
    async fn answer(&self, question: String) -> Result<serde_json::Value> {
        let body = Question {
            model: "claude-haiku-4-5",
            max_tokens: 300,
            messages: vec![Turn { role: "user", content: question }],
        };
        let response = self
            .http
            .post("https://api.anthropic.com/v1/messages")
            .header("x-api-key", env::var("ANTHROPIC_API_KEY")?)
            .header("anthropic-version", "2023-06-01")
            .json(&body)
            .send()
            .await?;
        Ok(response.json().await?)
    }

    /// Where the descriptions of paintings stand, so that a visitor's words find them.
    async fn index(&self, descriptions: Vec<String>) -> Result<Vec<Vec<f32>>> {
        let request = CreateEmbeddingRequestArgs::default()
            .model("text-embedding-3-small")
            .input(descriptions)
            .build()?;
        let response = self.client.embeddings().create(request).await?;
        Ok(response.data.into_iter().map(|each| each.embedding).collect())
    }

    /// A postcard in the manner of a painting.
    async fn postcard(&self, painting: &str) -> Result<String> {
        let body = json!({
            "model": "gpt-image-2",
            "prompt": format!("A postcard in the manner of {painting}, without people"),
            "size": "1024x1024",
            "quality": "low",
        });
        let url = "https://api.openai.com/v1/images/generations";
        Ok(self.http.post(url).bearer_auth(env::var("OPENAI_API_KEY")?).json(&body).send().await?.text().await?)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let guide = Guide::default();
    let mut told = Vec::new();
    for painting in TOUR {
        told.push(guide.tell(painting, Pace::Quick).await?);
    }
    guide.index(told).await?;
    println!("{}", guide.answer("Who was the girl with the earring?".to_string()).await?);
    println!("{}", guide.tell("The Art of Painting", Pace::Thorough).await?);
    println!("{}", guide.postcard(TOUR[2]).await?);
    Ok(())
}
