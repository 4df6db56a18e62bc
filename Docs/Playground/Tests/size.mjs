// The module's size and what is left of it compressed, within the goals.  node size.mjs FOLDER

import fs from 'node:fs';
import zlib from 'node:zlib';
import { expect, finish } from './support.mjs';

const module = fs.readFileSync(`${process.argv[2]}/playground.wasm`);
const gzip = zlib.gzipSync(module, { level: 9 }).length, brotli = zlib.brotliCompressSync(module).length;
console.log(`the module: ${module.length} bytes, ${brotli} by brotli, ${gzip} by gzip`);
expect(module.length <= 1_000_000, 'a module of more than a megabyte');
expect(brotli <= 350_000, 'a module of more than 350 kB by brotli');
finish();
