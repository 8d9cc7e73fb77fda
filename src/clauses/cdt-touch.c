/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-touch.h"

#include <string.h>

/* Past the predicate at `bracket`; ids hold no brackets. */
static const char *
skip_predicate (const char *bracket)
{
  const char *end = strchr (bracket, ']');

  return end != NULL ? end + 1 : bracket + strlen (bracket);
}

/* An item that comes, goes or moves matters to all in its list. */
static char *
dup_list_path (const char *path)
{
  const char *slash = strrchr (path, '/');
  gsize length = slash != NULL ? slash - path + strcspn (slash, "[") : strlen (path);

  return g_strndup (path, length);
}

static guint64
get_bit (const char *path, gsize length)
{
  guint hash = 5381;

  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guchar)path[i];
  return G_GUINT64_CONSTANT (1) << (hash * 2654435769u >> 26);
}

/* So long is the path down to an item right inside a list of the draft: "risks/risk[@id='r2']". 0 when it
 * names no such item. */
static gsize
measure_item (const char *path)
{
  const char *bracket = path + strcspn (path, "[");
  const char *slash = memchr (path, '/', (gsize)(bracket - path));

  if (*bracket == '\0' || slash == NULL || memchr (slash + 1, '/', (gsize)(bracket - slash - 1)) != NULL)
    return 0;
  return (gsize)(skip_predicate (bracket) - path);
}

static guint64
find_part (const char *path)
{
  return get_bit (path, strcspn (path, "/["));
}

/* So many steps tell the fields of a list's items apart. */
#define STEPS 3

/* Of a path with ids or without; all bits when it has fewer steps: it is around what has more. */
static guint64
find_words (const char *path)
{
  guint hash = 5381, steps = 1;

  for (; *path != '\0'; path++)
    {
      if (*path == '[')
        path = skip_predicate (path);
      if (*path == '\0' || (*path == '/' && ++steps > STEPS))
        break;
      hash = hash * 33 + (guchar)*path;
    }
  return steps >= STEPS ? G_GUINT64_CONSTANT (1) << (hash * 2654435769u >> 26) : G_MAXUINT64;
}

void
cdt_touch_init (CdtTouch *touch, const char *path, CdtEditOf what)
{
  gsize item;

  touch->what = what;
  touch->path = what == CDT_EDIT_OF_ITEMS ? dup_list_path (path) : g_strdup (path);
  touch->heads = (CdtReadHeads){ G_MAXUINT64, G_MAXUINT64, G_MAXUINT64 };
  if (*path == '\0')
    return;
  touch->heads.parts = find_part (path);
  /* An item that comes, goes or moves matters to all in its list. */
  item = what != CDT_EDIT_OF_ITEMS ? measure_item (path) : 0;
  if (item > 0)
    touch->heads.items = find_part (path) | get_bit (path, item);
  touch->heads.words = find_words (path);
}

void
cdt_touch_clear (CdtTouch *touch)
{
  g_clear_pointer (&touch->path, g_free);
}

gboolean
cdt_read_heads_may_touch (const CdtReadHeads *heads, const CdtTouch *touch)
{
  return (heads->parts & touch->heads.parts) != 0 && (heads->items & touch->heads.items) != 0
         && (touch->what != CDT_EDIT_OF_WORDS || (heads->words & touch->heads.words) != 0);
}

void
cdt_read_heads_add (CdtReadHeads *heads, const char *path, const char *shape, gboolean words)
{
  gsize item = measure_item (path);

  if (*path == '\0')
    *heads = (CdtReadHeads){ G_MAXUINT64, G_MAXUINT64, G_MAXUINT64 };
  if (words)
    heads->words |= find_words (shape);
  heads->parts |= find_part (path);
  heads->items |= item > 0 ? get_bit (path, item) : find_part (path);
}

void
cdt_read_heads_join (CdtReadHeads *heads, const CdtReadHeads *others)
{
  heads->parts |= others->parts;
  heads->items |= others->items;
  heads->words |= others->words;
}
