/**
 * A name or sentence from outside as one line that paper and other programs can take: white space and control
 * characters become one space; what turns the writing direction and halves of characters are left out.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(
      /[\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      '',
    )
    .trim();
