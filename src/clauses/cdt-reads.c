/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reads.h"

#include <string.h>

#include "cdt-shape.h"

#define MAX_ITEMS_IN_PATH 8

struct _CdtReads
{
  GHashTable *paths;  /* as read -> how */
  GHashTable *shapes; /* the same without ids -> how */
  CdtReadHeads heads;
};

typedef enum
{
  READ_SELECTED = 1, /* whether it is there */
  READ_WHOLE,        /* all that is inside */
} Read;

/* The end of a predicate, past its "]"; ids hold no brackets. */
static const char *
skip_predicate (const char *bracket)
{
  const char *end = strchr (bracket, ']');

  return end != NULL ? end + 1 : bracket + strlen (bracket);
}

/* Past a predicate of each of them. FALSE when they name different items. */
static gboolean
skip_ids (const char **a, const char **b)
{
  const char *starts[] = { *a, *b };

  if (**a == '[')
    *a = skip_predicate (*a);
  if (**b == '[')
    *b = skip_predicate (*b);
  if (*a == starts[0] || *b == starts[1])
    return TRUE;
  return *a - starts[0] == *b - starts[1] && strncmp (starts[0], starts[1], *a - starts[0]) == 0;
}

/* Is one of them the other, or inside it? A step without an id is any item. */
static gboolean
overlap (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0')
    if (*a == '[' || *b == '[')
      {
        if (!skip_ids (&a, &b))
          return FALSE;
      }
    else if (*a++ != *b++)
      return FALSE;
  skip_ids (&a, &b);
  return (*a == '\0' && (*b == '\0' || *b == '/')) || (*b == '\0' && *a == '/');
}

/* An item that comes, goes or moves matters to all in its list. */
static char *
dup_list_path (const char *path)
{
  const char *slash = strrchr (path, '/');
  gsize length = slash != NULL ? slash - path + strcspn (slash, "[") : strlen (path);

  return g_strndup (path, length);
}

/* Appends `relative` to the canonical path in `path`, taking ".." back up. */
static void
append_relative (GString *path, const char *relative)
{
  while (*relative != '\0')
    {
      gsize length = strcspn (relative, "/");

      if (length == 2 && strncmp (relative, "..", 2) == 0)
        {
          const char *slash = strrchr (path->str, '/');

          g_string_truncate (path, slash != NULL ? slash - path->str : 0);
        }
      else if (length > 0 && !(length == 1 && *relative == '.'))
        {
          if (path->len > 0)
            g_string_append_c (path, '/');
          g_string_append_len (path, relative, (gssize)length);
        }
      relative += length + (relative[length] == '/');
    }
}

/* The path with those of its ids kept whose bits are set in `kept`. */
static char *
generalise (const char *path, guint kept)
{
  GString *general = g_string_new (NULL);

  for (guint n = 0; *path != '\0';)
    if (*path == '[')
      {
        const char *end = skip_predicate (path);

        if (kept & (1u << n++))
          g_string_append_len (general, path, end - path);
        path = end;
      }
    else
      g_string_append_c (general, *path++);
  return g_string_free (general, FALSE);
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

static void
add_heads (CdtReadHeads *heads, const char *path)
{
  gsize item = measure_item (path);

  if (*path == '\0')
    *heads = (CdtReadHeads){ G_MAXUINT64, G_MAXUINT64 };
  heads->parts |= find_part (path);
  heads->items |= item > 0 ? get_bit (path, item) : find_part (path);
}

/* The conditions of a clause ask for the same places over and over. */
static void
add_general (CdtReads *reads, const char *path, Read how)
{
  if (GPOINTER_TO_UINT (g_hash_table_lookup (reads->paths, path)) >= how)
    return;
  g_autofree char *shape = generalise (path, 0);
  Read known = GPOINTER_TO_UINT (g_hash_table_lookup (reads->shapes, shape));

  if (known < how)
    g_hash_table_insert (reads->shapes, g_steal_pointer (&shape), GUINT_TO_POINTER (how));
  g_hash_table_insert (reads->paths, g_strdup (path), GUINT_TO_POINTER (how));
  add_heads (&reads->heads, path);
}

/* Setting a field makes or removes no item, so it does not matter to what only counts items. */
static gboolean
only_counts_items (const char *path)
{
  const CdtShape *shape = cdt_shape_find (path);
  CdtShapeKind kind = shape != NULL ? cdt_shape_get_kind (shape) : CDT_SHAPE_CONTAINER;

  return kind == CDT_SHAPE_ITEM || kind == CDT_SHAPE_LIST;
}

/* By an edit there or inside */
static gboolean
may_come_or_go (const char *path, CdtEditOf what)
{
  return what == CDT_EDIT_OF_ITEMS || (what == CDT_EDIT_OF_ANSWER && !only_counts_items (path));
}

static gboolean
any_touched (GHashTable *paths, const char *edited, CdtEditOf what)
{
  GHashTableIter iter;
  gpointer path;
  gpointer how;

  g_hash_table_iter_init (&iter, paths);
  while (g_hash_table_iter_next (&iter, &path, &how))
    {
      if (*(const char *)path == '\0')
        return TRUE;
      if (overlap (path, edited) && (GPOINTER_TO_UINT (how) == READ_WHOLE || may_come_or_go (path, what)))
        return TRUE;
    }
  return FALSE;
}

static Read
find_how (CdtXPathUse use, CdtReadFor what_for)
{
  switch (what_for)
    {
    case CDT_READ_FOR_ITEMS:
    case CDT_READ_FOR_TEST:
      return use != CDT_XPATH_USE_VALUE ? READ_SELECTED : READ_WHOLE;
    case CDT_READ_FOR_VALUE:
    default:
      return use == CDT_XPATH_USE_PRESENCE ? READ_SELECTED : READ_WHOLE;
    }
}

CdtReads *
cdt_reads_new (void)
{
  CdtReads *reads = g_new0 (CdtReads, 1);

  reads->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reads->shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return reads;
}

void
cdt_reads_free (CdtReads *reads)
{
  g_hash_table_unref (reads->paths);
  g_hash_table_unref (reads->shapes);
  g_free (reads);
}

void
cdt_reads_clear (CdtReads *reads)
{
  g_hash_table_remove_all (reads->paths);
  g_hash_table_remove_all (reads->shapes);
  reads->heads = (CdtReadHeads){ 0 };
}

void
cdt_reads_add (CdtReads *reads, const char *path)
{
  add_general (reads, path, READ_WHOLE);
}

void
cdt_reads_add_xpath (CdtReads *reads, const CdtXPath *xpath, const char *base, CdtReadFor what_for)
{
  static const char root[] = "/agreement";
  const char *const *paths = cdt_xpath_get_paths (xpath);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GString) full = g_string_new (*paths[i] == '/' ? "" : base);
      const char *rest = paths[i];

      if (g_str_has_prefix (rest, root) && (rest[sizeof root - 1] == '/' || rest[sizeof root - 1] == '\0'))
        rest += sizeof root - 1;
      append_relative (full, rest);
      add_general (reads, full->str, find_how (cdt_xpath_get_use (xpath, i), what_for));
    }
}

gboolean
cdt_reads_touch (const CdtReads *reads, const char *path, CdtEditOf what)
{
  if (!cdt_read_heads_may_touch (&reads->heads, path, what))
    return FALSE;
  g_autofree char *list = what == CDT_EDIT_OF_ITEMS ? dup_list_path (path) : NULL;
  const char *edited = list != NULL ? list : path;

  return any_touched (reads->shapes, edited, what) && any_touched (reads->paths, edited, what);
}

gboolean
cdt_reads_contain (const CdtReads *reads, const char *path)
{
  guint n_ids = 0;

  for (const char *bracket = strchr (path, '['); bracket != NULL; bracket = strchr (bracket + 1, '['))
    n_ids++;
  for (guint kept = 0; kept < 1u << MIN (n_ids, MAX_ITEMS_IN_PATH); kept++)
    {
      g_autofree char *general = generalise (path, kept);

      if (*general != '\0' && g_hash_table_contains (reads->paths, general))
        return TRUE;
    }
  return FALSE;
}

CdtReadHeads
cdt_reads_get_heads (const CdtReads *reads)
{
  return reads->heads;
}

gboolean
cdt_read_heads_may_touch (const CdtReadHeads *heads, const char *path, CdtEditOf what)
{
  /* An item that comes, goes or moves matters to all in its list. */
  gsize item = what != CDT_EDIT_OF_ITEMS ? measure_item (path) : 0;

  if (*path == '\0')
    return TRUE;
  if ((heads->parts & find_part (path)) == 0)
    return FALSE;
  return item == 0 || (heads->items & (find_part (path) | get_bit (path, item))) != 0;
}
