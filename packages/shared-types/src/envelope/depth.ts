/** Whether a JSON text opens more levels of objects and arrays than so many. Looks at the text alone: nothing is parsed. */
export function isDeeperThan(text: string, levels: number): boolean {
  if (text.length <= levels) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 0x22 /* " */:
        index = endOfString(text, index);
        break;
      case 0x5b /* [ */:
      case 0x7b /* { */:
        if (++depth > levels) return true;
        break;
      case 0x5d /* ] */:
      case 0x7d /* } */:
        depth--;
    }
  }
  return false;
}

/** Where the string that begins here ends; the end of the text where it does not. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
