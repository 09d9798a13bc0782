/**
 * Properties are tried with the same draws in each run: who changes a text is not to see red for a draw that nobody
 * had before. `DRAWS=<number>` draws others, to look for what these miss.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.DRAWS ?? 1) });
