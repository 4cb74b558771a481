import type { Vendor } from '../core/vendor/vendor';
import { openai } from './openai';

export const vendors: readonly Vendor[] = [openai];

export function vendorOf(model: string): Vendor {
  return vendors.find((vendor) => vendor.made(model)) ?? openai;
}
