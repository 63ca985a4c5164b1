// A process of its own that follows a workspace's mirror until it is killed.
import { openMirror } from '../src/mirror/mirror.ts';
import { openStore } from '../src/store/store.ts';

const [dataFolder = '', workspaceId = ''] = process.argv.slice(2);
const store = await openStore({ dataFolder, databaseUrl: '', attach: true });
await openMirror(store, Number(workspaceId));
process.send?.('following');
