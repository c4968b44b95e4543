/** The digits of a printed figure, its signs, separators and words left out. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** In how many places two strings of digits differ; null where they are not equally long. */
export function digitsApart(one: string, other: string): number | null {
  if (one.length !== other.length) return null;
  let apart = 0;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) apart++;
  return apart;
}
