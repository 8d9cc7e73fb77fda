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
  GPtrArray *others;              /* (nullable) (element-type CdtReads) that it relies on */
  GHashTable *relying;            /* (nullable) set of CdtReads: the other way round */
  void (*tell) (gpointer reader); /* (nullable) */
  gpointer reader;
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

/* The conditions of a clause ask for the same places over and over. */
static void
add_general (CdtReads *reads, const char *path, Read how)
{
  if (GPOINTER_TO_UINT (g_hash_table_lookup (reads->paths, path)) >= how)
    return;
  g_autofree char *shape = generalise (path, 0);
  Read known = GPOINTER_TO_UINT (g_hash_table_lookup (reads->shapes, shape));

  cdt_read_heads_add (&reads->heads, path, shape, how == READ_WHOLE);
  if (known < how)
    g_hash_table_insert (reads->shapes, g_steal_pointer (&shape), GUINT_TO_POINTER (how));
  g_hash_table_insert (reads->paths, g_strdup (path), GUINT_TO_POINTER (how));
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
any_touched (GHashTable *paths, const CdtTouch *touch)
{
  GHashTableIter iter;
  gpointer path;
  gpointer how;

  g_hash_table_iter_init (&iter, paths);
  while (g_hash_table_iter_next (&iter, &path, &how))
    {
      if (*(const char *)path == '\0')
        return TRUE;
      if (overlap (path, touch->path)
          && (GPOINTER_TO_UINT (how) == READ_WHOLE || may_come_or_go (path, touch->what)))
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

static void
stop_relying (CdtReads *reads)
{
  for (guint i = 0; reads->others != NULL && i < reads->others->len; i++)
    g_hash_table_remove (((CdtReads *)reads->others->pdata[i])->relying, reads);
  g_clear_pointer (&reads->others, g_ptr_array_unref);
}

static void
let_go_of_relying (CdtReads *reads)
{
  GHashTableIter iter;
  gpointer other;

  if (reads->relying == NULL)
    return;
  g_hash_table_iter_init (&iter, reads->relying);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    g_ptr_array_remove_fast (((CdtReads *)other)->others, reads);
  g_hash_table_unref (reads->relying);
}

CdtReads *
cdt_reads_new (void)
{
  CdtReads *reads = g_new0 (CdtReads, 1);

  reads->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reads->shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return reads;
}

CdtReads *
cdt_reads_new_for (void (*tell) (gpointer reader), gpointer reader)
{
  CdtReads *reads = cdt_reads_new ();

  reads->tell = tell;
  reads->reader = reader;
  return reads;
}

void
cdt_reads_free (CdtReads *reads)
{
  stop_relying (reads);
  let_go_of_relying (reads);
  g_hash_table_unref (reads->paths);
  g_hash_table_unref (reads->shapes);
  g_free (reads);
}

void
cdt_reads_clear (CdtReads *reads)
{
  stop_relying (reads);
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

void
cdt_reads_rely_on (CdtReads *reads, CdtReads *other)
{
  if (other->relying == NULL)
    other->relying = g_hash_table_new (NULL, NULL);
  if (!g_hash_table_add (other->relying, reads))
    return;
  if (reads->others == NULL)
    reads->others = g_ptr_array_new ();
  g_ptr_array_add (reads->others, other);
}

gboolean
cdt_reads_is_relied_on (const CdtReads *reads)
{
  return reads->relying != NULL && g_hash_table_size (reads->relying) > 0;
}

void
cdt_reads_tell (CdtReads *reads)
{
  GHashTableIter iter;
  gpointer key;

  if (reads->relying == NULL)
    return;
  g_hash_table_iter_init (&iter, reads->relying);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const CdtReads *other = key;

      if (other->tell != NULL)
        other->tell (other->reader);
    }
}

gboolean
cdt_reads_touch (const CdtReads *reads, const CdtTouch *touch)
{
  return cdt_read_heads_may_touch (&reads->heads, touch) && any_touched (reads->shapes, touch)
         && any_touched (reads->paths, touch);
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
  for (guint i = 0; reads->others != NULL && i < reads->others->len; i++)
    if (cdt_reads_contain (reads->others->pdata[i], path))
      return TRUE;
  return FALSE;
}

CdtReadHeads
cdt_reads_get_heads (const CdtReads *reads)
{
  return reads->heads;
}
