// One token at a time, character by character: every rule of UAX #29, any text.
#pragma once
#include "utf8.h"

static inline int is_letter(int wb) { return wb == WB_ALETTER || wb == WB_HEBREW; }
static inline int is_glue(uint8_t wb) { return wb == WB_EXTEND || wb == WB_ZWJ; }

// The class of a token from its first character and the parts of all its characters.
static inline uint8_t class_of(
    struct kind first, int upper_later, int lower, int uncased, int number) {
  int upper_first = first.part == PART_UPPER;
  int cased = upper_first | upper_later | lower;
  if (number) return cased | uncased ? TOKEN_alphanumeric : TOKEN_number;
  if (!cased) return uncased ? TOKEN_uncased : first.token_class;
  if (upper_first) {
    if (lower | uncased) return TOKEN_capitalised;
    return upper_later ? TOKEN_capitals : TOKEN_initial;
  }
  return upper_later ? TOKEN_mixed : TOKEN_lower;
}

// The Word_Break value of the next character that is not Extend, Format or ZWJ (rule WB4), from
// `at`; -1 at the end of the text.
static int next_word_break(const uint8_t *text, size_t size, size_t at) {
  while (at < size) {
    size_t length;
    uint8_t wb = KINDS[kind_at(text, size, at, &length)].word_break;
    if (!is_glue(wb)) return wb;
    at += length;
  }
  return -1;
}

// The end of the token that begins at `at`, a boundary below `size`.
static size_t scalar_token(const uint8_t *text, size_t size, size_t at, uint8_t *class) {
  size_t length;
  struct kind first = KINDS[kind_at(text, size, at, &length)];
  at += length;
  *class = first.token_class;
  // WB3, WB3a: CR LF is one; nothing else joins a line break.
  if (first.word_break == WB_CR) return at + (at < size && text[at] == '\n');
  if (first.word_break == WB_LF || first.word_break == WB_NEWLINE) return at;

  int white = first.token_class == TOKEN_space;  // white space alone so far
  int upper_later = 0, lower = first.part == PART_LOWER, uncased = first.part == PART_UNCASED,
      number = first.part == PART_NUMBER;
  // `previous` and `before` are the last two characters by WB4, which skips Extend, Format and ZWJ;
  // `direct` is the last character as it stands.
  uint8_t previous = first.word_break, before = WB_OTHER, direct = previous;
  int regional = 1;  // Regional_Indicators in a row, this one included
  while (at < size) {
    struct kind next = KINDS[kind_at(text, size, at, &length)];
    uint8_t wb = next.word_break;
    if (is_glue(wb)) {  // WB4
      direct = wb;
      white = 0;
      at += length;
      continue;
    }
    int joins = 0;
    if (direct == WB_ZWJ && next.pictograph) joins = 1;           // WB3c
    else if (direct == WB_SPACE && wb == WB_SPACE) joins = 1;     // WB3d
    else switch (wb) {
      case WB_ALETTER:
      case WB_HEBREW:
        joins = is_letter(previous)                               // WB5
            || previous == WB_NUMERIC                             // WB10
            || previous == WB_EXTENDNUMLET                        // WB13b
            || ((previous == WB_MIDLETTER || previous == WB_MIDNUMLET || previous == WB_SINGLE_QUOTE)
                && is_letter(before))                             // WB7
            || (wb == WB_HEBREW && previous == WB_DOUBLE_QUOTE && before == WB_HEBREW);  // WB7c
        break;
      case WB_NUMERIC:
        joins = previous == WB_NUMERIC || is_letter(previous)     // WB8, WB9
            || previous == WB_EXTENDNUMLET                        // WB13b
            || ((previous == WB_MIDNUM || previous == WB_MIDNUMLET || previous == WB_SINGLE_QUOTE)
                && before == WB_NUMERIC);                         // WB11
        break;
      case WB_KATAKANA:
        joins = previous == WB_KATAKANA || previous == WB_EXTENDNUMLET;  // WB13, WB13b
        break;
      case WB_EXTENDNUMLET:
        joins = is_letter(previous) || previous == WB_NUMERIC || previous == WB_KATAKANA
            || previous == WB_EXTENDNUMLET;                       // WB13a
        break;
      case WB_MIDLETTER:
        joins = is_letter(previous) && is_letter(next_word_break(text, size, at + length));
        break;                                                    // WB6
      case WB_MIDNUM:
        joins = previous == WB_NUMERIC && next_word_break(text, size, at + length) == WB_NUMERIC;
        break;                                                    // WB12
      case WB_MIDNUMLET:
      case WB_SINGLE_QUOTE:
        if (is_letter(previous))
          joins = (previous == WB_HEBREW && wb == WB_SINGLE_QUOTE)  // WB7a
              || is_letter(next_word_break(text, size, at + length));  // WB6
        else if (previous == WB_NUMERIC)
          joins = next_word_break(text, size, at + length) == WB_NUMERIC;   // WB12
        break;
      case WB_DOUBLE_QUOTE:
        joins = previous == WB_HEBREW && next_word_break(text, size, at + length) == WB_HEBREW;
        break;                                                    // WB7b
      case WB_REGIONAL:
        joins = previous == WB_REGIONAL && regional % 2 == 1;     // WB15, WB16
        if (joins) regional += 1;
        break;
    }
    if (!joins) break;                                            // WB999
    if (wb != WB_REGIONAL) regional = 0;
    white &= next.token_class == TOKEN_space;
    upper_later |= next.part == PART_UPPER;
    lower |= next.part == PART_LOWER;
    uncased |= next.part == PART_UNCASED;
    number |= next.part == PART_NUMBER;
    before = previous;
    previous = direct = wb;
    at += length;
  }
  // A mark on white space makes it visible.
  if (first.token_class == TOKEN_space && !white) first.token_class = TOKEN_symbol;
  *class = class_of(first, upper_later, lower, uncased, number);
  return at;
}
