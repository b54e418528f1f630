/** The command's entry where no snapshot is used: the loader in `dist/cli.js` runs it with V8's code cache (scripts/build.mjs). */
import { main } from './main.ts'

void main(process.argv.slice(2))
