/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-extend.h"

/* How far the next line is looked for, in parts of a line: past the foot of a page and the head of the next
 */
#define PARTS 80
#define PART 0.5

static gboolean
holds_word (CdtPageWords *words, int start)
{
  g_autofree char *first = cdt_page_words_dup (words, start, start + 1);

  return g_unichar_isalnum (g_utf8_get_char (first));
}

/* What stands between two paragraphs is in none: each turn goes on by one character at least. */
static int
find_word_before (CdtPageWords *words, int offset)
{
  gboolean found = FALSE;

  while (offset > 0 && !found)
    {
      int start, end;

      cdt_page_words_get_bounds (words, offset - 1, CDT_WORDS_WORD, &start, &end);
      found = start < offset && holds_word (words, start);
      offset = MIN (start, offset - 1);
    }
  return offset;
}

static int
find_word_end (CdtPageWords *words, int offset)
{
  gboolean found = FALSE;

  while (offset < cdt_page_words_get_length (words) && !found)
    {
      int start, end;

      cdt_page_words_get_bounds (words, offset, CDT_WORDS_WORD, &start, &end);
      found = end > offset && holds_word (words, start);
      offset = MAX (end, offset + 1);
    }
  return offset;
}

/* As far across on the line above, -1, or below, 1; where there is none, the end of this one */
static int
find_beside (CdtPageView *view, CdtPageWords *words, int offset, int by)
{
  CdtPlace place;
  GdkRectangle where;
  int start, end;

  if (!cdt_page_words_find (words, MIN (offset, cdt_page_words_get_length (words) - 1), &place))
    return offset;
  cdt_page_view_get_place_rectangle (view, &place, &where);
  cdt_page_words_get_bounds (words, offset, CDT_WORDS_LINE, &start, &end);
  for (int i = 2; i < PARTS; i++)
    {
      int found = cdt_page_view_find_offset (view, where.x,
                                             where.y + where.height / 2.0 + by * i * PART * where.height);

      if (found >= 0 && (by < 0 ? found < start : found >= end))
        return found;
    }
  return by < 0 ? start : end;
}

static int
find_line_end (CdtPageWords *words, int offset, gboolean first)
{
  int start, end;

  cdt_page_words_get_bounds (words, offset, CDT_WORDS_LINE, &start, &end);
  return first ? start : end;
}

/* -1: the key means nothing here. */
static int
find_next (CdtPageView *view, CdtPageWords *words, int offset, guint key, gboolean far)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return far ? find_word_before (words, offset) : MAX (0, offset - 1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return far ? find_word_end (words, offset) : offset + 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return find_beside (view, words, offset, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return find_beside (view, words, offset, 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return far ? 0 : find_line_end (words, offset, TRUE);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return far ? cdt_page_words_get_length (words) : find_line_end (words, offset, FALSE);
    default:
      return -1;
    }
}

gboolean
cdt_page_extend_press (CdtPageView *view, guint key, gboolean far)
{
  CdtPageWords *words;
  CdtPlace place;
  int start, end, cursor, next;

  g_return_val_if_fail (CDT_IS_PAGE_VIEW (view), FALSE);

  words = cdt_page_view_get_words (view);
  if (words == NULL)
    return FALSE;
  cursor = cdt_page_view_get_cursor (view);
  if (!cdt_page_view_get_selection (view, &start, &end))
    start = end = cursor = cursor > 0 ? cursor : MAX (0, cdt_page_view_find_offset (view, 0, 0));
  next = find_next (view, words, cursor, key, far);
  if (next < 0)
    return FALSE;
  next = MIN (next, cdt_page_words_get_length (words));
  cdt_page_view_select (view, cursor == start ? end : start, next);
  cdt_page_view_copy (view, GDK_SELECTION_PRIMARY);
  if (cdt_page_words_find (words, next > cursor ? next - 1 : next, &place))
    cdt_page_view_show_place (view, &place);
  return TRUE;
}
