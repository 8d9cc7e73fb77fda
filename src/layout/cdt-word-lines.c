/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-fonts.h"
#include "cdt-paragraph-private.h"
#include "cdt-word-breaks.h"
#include "cdt-word-cache.h"

#define ADDRESS_LEAST 3 /* letters of an address before and after a break in it */

/* As much of a word as has one face, with the space before it. At the end of a face a space may stand
 * alone, with no letters. */
typedef struct
{
  CdtFace *face;
  CdtWord *word;
  guint start, end; /* of the letters, in the whole text */
  gboolean led, trailed;
} Part;

typedef struct
{
  const CdtSetting *setting;
  CdtWordCache *cache;
  gboolean letters;
  guint from, to;
  GArray *parts;
  guint8 *may_begin; /* a line, at each byte from `from` */
} Breaker;

static void
clear_part (gpointer data)
{
  g_clear_pointer (&((Part *)data)->word, cdt_word_unref);
}

static Part *
get_part (const Breaker *breaker, guint n)
{
  return &g_array_index (breaker->parts, Part, n);
}

static CdtWord *
hold_word (const Breaker *breaker, const Part *part)
{
  return cdt_word_ref (cdt_face_get_word (part->face, breaker->setting->whole + part->start,
                                          part->end - part->start, part->led, part->trailed));
}

static gboolean
shape_part (const Breaker *breaker, Part *part)
{
  g_clear_pointer (&part->word, cdt_word_unref);
  part->word = hold_word (breaker, part);
  return part->word->glyphs != NULL;
}

/* [start, end) of the whole text has one face. FALSE: Pango must set it. */
static gboolean
add_parts (Breaker *breaker, CdtFace *face, guint start, guint end)
{
  const char *whole = breaker->setting->whole;
  while (start < end)
    {
      gboolean led = whole[start] == ' ';
      guint letters = start + (led ? 1 : 0);
      const char *space = memchr (whole + letters, ' ', end - letters);
      guint stop = space == NULL ? end : (guint)(space - whole);
      Part part = { face, NULL, letters, stop, led, stop < end };
      gboolean shaped = shape_part (breaker, &part);
      g_array_append_val (breaker->parts, part);
      if (!shaped)
        return FALSE;
      start = stop;
    }
  return TRUE;
}

static CdtFace *
find_face (const Breaker *breaker, CdtRunFlags flags)
{
  const CdtSetting *setting = breaker->setting;
  CdtFaceLook look = { .family = setting->style->family,
                       .size = setting->how->size,
                       .bold = setting->how->bold || (flags & CDT_RUN_BOLD) != 0,
                       .italic = (flags & CDT_RUN_ITALIC) != 0,
                       .letters = breaker->letters };
  return cdt_word_cache_get_face (breaker->cache, &look);
}

/* Pango shapes apart what differs in look, even where one font serves both. */
static gboolean
split_into_parts (Breaker *breaker)
{
  const CdtParagraph *paragraph = breaker->setting->paragraph;
  CdtRunFlags look = 0;
  guint start = breaker->from;
  for (guint i = 0; i < paragraph->n_runs; i++)
    {
      guint at = MAX (paragraph->run_starts[i], breaker->from);
      if (at >= MIN (paragraph->run_starts[i + 1], breaker->to))
        continue;
      CdtRunFlags next = cdt_text_get_run (paragraph->text, i)->flags & (CDT_RUN_BOLD | CDT_RUN_ITALIC);
      if (next != look && start < at && !add_parts (breaker, find_face (breaker, look), start, at))
        return FALSE;
      start = next != look ? at : start;
      look = next;
    }
  return add_parts (breaker, find_face (breaker, look), start, breaker->to);
}

/* A run may end within a word, but not within a glyph. */
static gboolean
runs_part_between_glyphs (const Breaker *breaker)
{
  const CdtParagraph *paragraph = breaker->setting->paragraph;
  guint n = 0;
  for (guint i = 1; i < paragraph->n_runs; i++)
    {
      guint at = paragraph->run_starts[i];
      while (n < breaker->parts->len && get_part (breaker, n)->end <= at)
        n++;
      if (n == breaker->parts->len)
        return TRUE;
      const Part *part = get_part (breaker, n);
      if (at > part->start && !cdt_word_can_split (part->word, at - part->start))
        return FALSE;
    }
  return TRUE;
}

/* Within a bond Pango still breaks after some hyphens, and even before a space that follows one. */
static gboolean
forbid_breaks (Breaker *breaker)
{
  g_autoptr (GArray) bonds = cdt_bonds_find (breaker->setting, breaker->from, breaker->to);
  for (guint i = 0; i < bonds->len; i++)
    {
      const CdtBond *bond = &g_array_index (bonds, CdtBond, i);
      const char *text = breaker->setting->whole + bond->start;
      if (g_strstr_len (text, bond->end - bond->start, "–") != NULL
          || memchr (text, '|', bond->end - bond->start) != NULL)
        return FALSE;
      memset (breaker->may_begin + (bond->start + 1 - breaker->from), 0, bond->end - bond->start - 1);
    }
  return TRUE;
}

static gboolean
may_begin_with (const Breaker *breaker, guint n)
{
  const Part *part = get_part (breaker, n);
  return part->start < part->end && breaker->may_begin[part->start - breaker->from];
}

static gboolean
is_lone_space (const Part *part)
{
  return part->start == part->end;
}

/* What a part takes at its place on a line: a space that ends the line takes nothing. */
static int
measure_part (const Breaker *breaker, guint n)
{
  return get_part (breaker, n)->word->width;
}

/* Ends the line that `before` wide stands in front of part n inside that part, as late as it fits. */
static gboolean
split_part (Breaker *breaker, guint n, int before)
{
  Part *part = get_part (breaker, n);
  for (guint at = part->end; at-- > part->start + 1;)
    {
      if (!breaker->may_begin[at - breaker->from])
        continue;
      Part left = { part->face, NULL, part->start, at, part->led, FALSE };
      Part right = { part->face, NULL, at, part->end, FALSE, part->trailed };
      if (shape_part (breaker, &left) && before + left.word->width <= breaker->setting->width
          && shape_part (breaker, &right))
        {
          clear_part (part);
          *part = left;
          g_array_insert_val (breaker->parts, n + 1, right);
          return TRUE;
        }
      clear_part (&left);
      clear_part (&right);
    }
  return FALSE;
}

/* An address too long for any line may part at its signs; the second line begins with the point or the "@".
 */
static gboolean
loosen_address (Breaker *breaker, guint n)
{
  const Part *part = get_part (breaker, n);
  const char *word = breaker->setting->whole + part->start;
  guint length = part->end - part->start;
  if (memchr (word, '@', length) == NULL && g_strstr_len (word, length, "://") == NULL)
    return FALSE;
  for (guint at = ADDRESS_LEAST; at + ADDRESS_LEAST < length; at++)
    if (word[at] == '@' || word[at] == '.' || (word[at - 1] == '/' && word[at] != '/'))
      breaker->may_begin[part->start + at - breaker->from] = 1;
  return TRUE;
}

/* The part after the last of the line that begins with `first`; `first` itself: there is no such line. */
static guint
find_line_end (Breaker *breaker, guint first)
{
  int width = 0;
  guint n = first;
  for (; n < breaker->parts->len; n++)
    {
      int more = measure_part (breaker, n);
      if (width + more > breaker->setting->width && !is_lone_space (get_part (breaker, n)))
        break;
      width += more;
    }
  if (n == breaker->parts->len)
    return n;
  for (;; width -= measure_part (breaker, n))
    {
      if (split_part (breaker, n, width))
        return n + 1;
      if (n == first)
        return loosen_address (breaker, n) && split_part (breaker, n, width) ? n + 1 : first;
      if (may_begin_with (breaker, n))
        return n;
      n--;
    }
}

/* A line begins without the space before its first word. */
static gboolean
begin_line (Breaker *breaker, guint first)
{
  Part *part = get_part (breaker, first);
  if (!part->led)
    return TRUE;
  part->led = FALSE;
  return shape_part (breaker, part);
}

static void
place_line (const CdtSetting *setting, CdtLine *line, int width)
{
  int free = setting->width - width;
  int x = setting->how->align == PANGO_ALIGN_LEFT    ? 0
          : setting->how->align == PANGO_ALIGN_RIGHT ? free
                                                     : free / 2;
  if (setting->how->align == PANGO_ALIGN_CENTER && ((setting->width | width) & (PANGO_SCALE - 1)) == 0)
    x = PANGO_UNITS_ROUND (x);
  line->x = x / (double)PANGO_SCALE;
  line->width = width / (double)PANGO_SCALE;
}

/* Parts [first, end); the line after it begins with part `end`. */
static void
add_line (Breaker *breaker, GArray *words, GArray *lines, guint first, guint end)
{
  gboolean last = end == breaker->parts->len;
  guint next = last ? breaker->to : get_part (breaker, end)->start;
  CdtLine line = { .first_word = words->len };
  int width = 0;
  line.start = get_part (breaker, first)->start;
  line.length = next - line.start;
  for (guint i = first; i < end; i++)
    {
      Part *part = get_part (breaker, i);
      if (i + 1 == end && !last && is_lone_space (part))
        continue;
      CdtSetWord word = { cdt_word_ref (part->word), part->start - (part->led ? 1 : 0) };
      g_array_append_val (words, word);
      width += part->word->width;
    }
  line.n_words = words->len - line.first_word;
  place_line (breaker->setting, &line, width);
  g_array_append_val (lines, line);
}

static gboolean
break_lines (Breaker *breaker, GArray *words, GArray *lines)
{
  for (guint first = 0; first < breaker->parts->len;)
    {
      if (!begin_line (breaker, first))
        return FALSE;
      guint end = find_line_end (breaker, first);
      if (end == first)
        return FALSE;
      add_line (breaker, words, lines, first, end);
      first = end;
    }
  return TRUE;
}

static void
drop_words (GArray *words, guint n_left)
{
  for (guint i = n_left; i < words->len; i++)
    cdt_word_unref (g_array_index (words, CdtSetWord, i).word);
  g_array_set_size (words, n_left);
}

static gboolean
set_lines (Breaker *breaker, GArray *words, GArray *lines)
{
  cdt_word_breaks_find (breaker->setting->whole + breaker->from, breaker->to - breaker->from,
                        breaker->may_begin);
  return split_into_parts (breaker) && runs_part_between_glyphs (breaker) && forbid_breaks (breaker)
         && break_lines (breaker, words, lines);
}

static void
keep_lines (CdtParagraph *paragraph, const GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    paragraph->width = MAX (paragraph->width, g_array_index (lines, CdtLine, i).width);
  g_array_append_vals (paragraph->lines, lines->data, lines->len);
}

gboolean
cdt_word_lines_set (const CdtSetting *setting, guint from, guint to)
{
  Breaker breaker = { .setting = setting, .cache = cdt_fonts_get_words (), .from = from, .to = to };
  if (!cdt_word_breaks_is_simple (setting->whole + from, to - from, &breaker.letters))
    return FALSE;
  guint n_words = setting->words->len;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (CdtLine));
  breaker.may_begin = g_malloc (to - from + 1);
  breaker.parts = g_array_sized_new (FALSE, FALSE, sizeof (Part), (to - from) / 6 + 1);
  g_array_set_clear_func (breaker.parts, clear_part);
  gboolean done = set_lines (&breaker, setting->words, lines);
  if (done)
    keep_lines (setting->paragraph, lines);
  else
    drop_words (setting->words, n_words);
  g_array_unref (breaker.parts);
  g_free (breaker.may_begin);
  return done;
}
