import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './lib/project.mjs';

// Draws the extension's icon: lines of code, and a coin where the last one ends.

const SIZE = 128;
const NAVY = [22, 45, 74];
const BLUE = [126, 166, 214];
const AMBER = [247, 185, 63];

/** A shape is a signed distance: negative inside, in pixels. */
const roundedBox = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.abs(x - (left + right) / 2) - ((right - left) / 2 - radius);
  const dy = Math.abs(y - (top + bottom) / 2) - ((bottom - top) / 2 - radius);
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};
const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;
const stroke = (points, width) => (x, y) =>
  Math.min(...points.slice(1).map((end, index) => segment(points[index], end, x, y))) - width / 2;

function segment([ax, ay], [bx, by], x, y) {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

const arc = (cx, cy, radius, from, to) =>
  Array.from({ length: 25 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / 24) * Math.PI) / 180;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });

const COIN = [87, 81];
const [cx, cy] = COIN;
const layers = [
  { color: NAVY, shape: roundedBox(4, 4, 124, 124, 26) },
  { color: BLUE, shape: roundedBox(24, 30, 96, 40, 5) },
  { color: BLUE, shape: roundedBox(24, 53, 70, 63, 5) },
  { color: BLUE, shape: roundedBox(24, 76, 60, 86, 5) },
  { color: NAVY, shape: disc(cx, cy, 31) },
  { color: AMBER, shape: disc(cx, cy, 26) },
  // The dollar sign: two bows that meet in the middle, and the bar.
  {
    color: NAVY,
    shape: stroke([...arc(cx, cy - 6.5, 7, -25, -270), ...arc(cx, cy + 6.5, 7, -90, 155)], 4.6),
  },
  {
    color: NAVY,
    shape: stroke(
      [
        [cx, cy - 18.5],
        [cx, cy + 18.5],
      ],
      4,
    ),
  },
];

function pixel(x, y) {
  let color = NAVY;
  let alpha = 0;
  for (const layer of layers) {
    const cover = Math.min(1, Math.max(0, 0.5 - layer.shape(x + 0.5, y + 0.5)));
    if (cover === 0) continue;
    color = alpha === 0 ? layer.color : color.map((old, at) => old + (layer.color[at] - old) * cover);
    alpha += (1 - alpha) * cover;
  }
  return [...color.map(Math.round), Math.round(alpha * 255)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

function png() {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: SIZE }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: SIZE }, (_, x) => pixel(x, y)).flat()]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const file = path.join(root, 'media', 'icon.png');
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, png());
