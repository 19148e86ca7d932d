/** The digits of a phrase with what stands before and after; nothing when the phrase holds several numbers, none in digits, or a hedge inside the number (万余). */
export function splitNumber(phrase: string): { before: string; number: string; after: string } | undefined {
  const parts = /^(\D*)(\d(?:[\d.,]*\d)?)((?![万亿]*[余多几])\D*)$/.exec(phrase);
  return parts ? { before: parts[1]!, number: parts[2]!, after: parts[3]! } : undefined;
}
