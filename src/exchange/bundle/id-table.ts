const GONE = 1;
const MENTIONED = 2;

/**
 * A set of ids that numbers them in order of arrival: ten million short ids take about 200 MB, where a `Set`
 * takes over a gigabyte and ends at 2^24. The ids lie one after the other in a few large byte arrays.
 */
export class IdTable {
  /** Slots hold number + 1, found by hash and linear probing. */
  #slots = new Uint32Array(1024);
  #hashes = new Uint32Array(512);
  #starts = new Float64Array(512);
  #flags = new Uint8Array(512);
  #bytes: Uint8Array = new Uint8Array(8192);
  #used = 0;
  #size = 0;

  /** Forgets all ids and gives their memory back. */
  clear(): void {
    this.#slots = new Uint32Array(1024);
    this.#hashes = new Uint32Array(512);
    this.#starts = new Float64Array(512);
    this.#flags = new Uint8Array(512);
    this.#bytes = new Uint8Array(8192);
    this.#used = 0;
    this.#size = 0;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of the id; new ids get the next one (then `size` has grown). */
  add(id: string): number {
    const hash = hashOf(id);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot] ?? 0; entry !== 0; entry = this.#slots[slot] ?? 0) {
      if (this.#hashes[entry - 1] === hash && this.#equals(entry - 1, id)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.#size;
    this.#slots[slot] = number + 1;
    this.#append(number, id, hash);
    return number;
  }

  /** The number of the id, or -1. */
  find(id: string): number {
    const hash = hashOf(id);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot] ?? 0; entry !== 0; entry = this.#slots[slot] ?? 0) {
      if (this.#hashes[entry - 1] === hash && this.#equals(entry - 1, id)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** Notes that a row of the file has this id; false when one before it had it too. */
  mention(number: number): boolean {
    const flags = this.#flags[number] ?? 0;
    this.#flags[number] = flags | MENTIONED;
    return (flags & MENTIONED) === 0;
  }

  isMentioned(number: number): boolean {
    return ((this.#flags[number] ?? 0) & MENTIONED) !== 0;
  }

  /** Notes that the row with this id was rejected, so that nothing may refer to it. */
  markGone(number: number): void {
    this.#flags[number] = (this.#flags[number] ?? 0) | GONE;
  }

  isGone(number: number): boolean {
    return ((this.#flags[number] ?? 0) & GONE) !== 0;
  }

  /** The id with this number. */
  text(number: number): string {
    let id = '';
    const end = this.#starts[number + 1] ?? 0;
    for (let at = this.#starts[number] ?? 0; at < end; at += 1) {
      let unit = this.#bytes[at] ?? 0;
      if (unit === 0xff) {
        unit = ((this.#bytes[at + 1] ?? 0) << 8) | (this.#bytes[at + 2] ?? 0);
        at += 2;
      }
      id += String.fromCharCode(unit);
    }
    return id;
  }

  #append(number: number, id: string, hash: number): void {
    if (number + 1 >= this.#starts.length) {
      const capacity = this.#starts.length * 2;
      this.#starts = grown(this.#starts, new Float64Array(capacity));
      this.#hashes = grown(this.#hashes, new Uint32Array(capacity));
      this.#flags = grown(this.#flags, new Uint8Array(capacity));
    }
    const most = this.#used + id.length * 3;
    if (most > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(most, Math.ceil(this.#bytes.length * 1.5))));
    }
    this.#hashes[number] = hash;
    this.#flags[number] = 0;
    this.#starts[number] = this.#used;
    this.#used = write(this.#bytes, this.#used, id);
    this.#starts[number + 1] = this.#used;
    this.#size = number + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }

  #equals(number: number, id: string): boolean {
    let at = this.#starts[number] ?? 0;
    const end = this.#starts[number + 1] ?? 0;
    for (let index = 0; index < id.length; index += 1) {
      const unit = id.charCodeAt(index);
      if (unit < 0x80) {
        if (this.#bytes[at] !== unit) return false;
        at += 1;
      } else {
        if (this.#bytes[at] !== 0xff) return false;
        if (this.#bytes[at + 1] !== unit >> 8 || this.#bytes[at + 2] !== (unit & 0xff)) return false;
        at += 3;
      }
    }
    return at === end;
  }
}

/** ASCII in one byte; every other UTF-16 unit in three, so that any string is kept exactly. */
function write(bytes: Uint8Array, start: number, id: string): number {
  let at = start;
  for (let index = 0; index < id.length; index += 1) {
    const unit = id.charCodeAt(index);
    if (unit < 0x80) {
      bytes[at] = unit;
      at += 1;
    } else {
      bytes[at] = 0xff;
      bytes[at + 1] = unit >> 8;
      bytes[at + 2] = unit & 0xff;
      at += 3;
    }
  }
  return at;
}

/** FNV-1a over UTF-16 units, finished as in MurmurHash3 so that the low bits are well mixed. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function grown<A extends Uint8Array | Uint32Array | Float64Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
