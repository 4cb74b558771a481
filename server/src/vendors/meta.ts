import { calibratedVendor } from './wire/calibrated-vendor';
import { isOfAny } from './wire/families';
import { LLAMA3_0_OVERHEAD, LLAMA3_OVERHEAD, LLAMA4_OVERHEAD } from './wire/overheads';
import { toolsAsLines, toolsIndented } from './wire/wrapped-tools';

const LLAMA4 = ['llama-4', 'llama4'];

/** Llama 3 before 3.1. */
const FIRST_LLAMA3 = /^(?:meta-)?llama-?v?3-(?:8b|70b)\b/;

/** Tokens of the instruction how to call tools, by provider id. */
const instructions: Readonly<Record<string, readonly [number, number, number]>> = {
  groq: [635, 646, 665],
  bedrock: [75, 85, 100],
};

/**
 * Who made Llama. Tools of Llama 4: their JSON, and on Groq an instruction of about 650 tokens before it (7 different requests),
 * on Bedrock one of about 85 (2). Of Llama 3.1 to 3.3 as the chat template writes them: 56 tokens of instruction, and each tool
 * as JSON over several lines.
 */
export const meta = calibratedVendor({
  id: 'meta',
  families: ['llama', 'llama3', 'llama-guard', 'codellama', 'meta-llama'],
  tokenizer: 'llama3',
  around: ({ model }) =>
    isOfAny(model, LLAMA4) ? LLAMA4_OVERHEAD : FIRST_LLAMA3.test(model) ? LLAMA3_0_OVERHEAD : LLAMA3_OVERHEAD,
  /** Its text alone was seen to be read (one PDF). */
  pdfPage: [0, 45, 1500],
  slack: 3,
  definitions: ({ model, provider }) => ({
    once: isOfAny(model, LLAMA4) ? (instructions[provider ?? ''] ?? [40, 90, 720]) : [20, 56, 720],
    json: [0.8, 1, 1.6],
    rendered: isOfAny(model, LLAMA4) ? toolsAsLines : toolsIndented,
  }),
});
