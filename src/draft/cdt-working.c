/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-working.h"

#include <string.h>

#include "cdt-version-content.h"
#include "cdt-xpath.h"

/* No I, L, O or U: none is taken for another, and no words come of them. */
#define ALPHABET "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define N_GROUPS 3
#define GROUP_LENGTH 4

/** Keep: which working information stays. */
typedef struct
{
  gboolean travels; /* what never prints but travels? */
  CdtWorkingParts parts;
} Keep;

static GHashTable *conditions; /* CdtShape -> CdtXPath; made once, never freed */

static void
add_conditions (const CdtShape *shape)
{
  const char *print = cdt_shape_get_print (shape);
  g_autoptr (GError) error = NULL;

  if (print != NULL && cdt_shape_prints (shape))
    {
      CdtXPath *condition = cdt_xpath_new (print, &error);

      if (condition != NULL)
        g_hash_table_insert (conditions, (gpointer)shape, condition);
      else
        g_critical ("c:print of %s: %s", cdt_shape_get_name (shape), error->message);
    }
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    add_conditions (cdt_shape_get_nth_child (shape, i));
}

static const CdtXPath *
find_condition (const CdtShape *shape)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      conditions = g_hash_table_new (NULL, NULL);
      add_conditions (cdt_shape_get_root ());
      g_once_init_leave (&made, 1);
    }
  return g_hash_table_lookup (conditions, shape);
}

/* Whole containers that stay or go by themselves */
static CdtWorkingParts
find_part (const CdtShape *parent, const char *name)
{
  if (parent == cdt_shape_get_root ())
    return strcmp (name, "history") == 0 ? CDT_WORKING_HISTORY : CDT_WORKING_NONE;
  if (strcmp (cdt_shape_get_name (parent), "review") != 0)
    return CDT_WORKING_NONE;
  return strcmp (name, "comments") == 0 || strcmp (name, "points") == 0 ? CDT_WORKING_REMARKS
                                                                        : CDT_WORKING_NONE;
}

static gboolean
is_working (const CdtShape *shape, CdtNode *node, const Keep *keep)
{
  const CdtXPath *condition = NULL;
  gboolean prints = FALSE;

  if (cdt_shape_get_print (shape) == NULL || (keep->travels && cdt_shape_travels (shape)))
    return FALSE;
  condition = find_condition (shape);
  return condition == NULL || !cdt_xpath_test (condition, node, NULL, &prints, NULL) || !prints;
}

static void leave_out_of (const CdtShape *shape, CdtNode *node, const Keep *keep);

/* What only a newer version of the program knows may print, and stays as it is. */
static gboolean
stays (const CdtShape *parent, CdtNode *node, const Keep *keep)
{
  const CdtShape *shape = cdt_shape_get_child (parent, cdt_node_get_name (node));
  gboolean notes = (keep->parts & CDT_WORKING_NOTES) != 0;
  CdtWorkingParts part;

  if (g_strcmp0 (cdt_node_get_namespace (node), CDT_DRAFT_NAMESPACE) != 0)
    return notes;
  if (shape == NULL)
    return TRUE;
  part = find_part (parent, cdt_node_get_name (node));
  if (part != CDT_WORKING_NONE)
    return (keep->parts & part) != 0;
  if (!notes && is_working (shape, node, keep))
    return FALSE;
  if (cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
    return TRUE;
  leave_out_of (shape, node, keep);
  return cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM || cdt_node_first_element (node) != NULL;
}

static void
leave_out_of (const CdtShape *shape, CdtNode *node, const Keep *keep)
{
  for (CdtNode *child = cdt_node_first_element (node), *next; child != NULL; child = next)
    {
      next = cdt_node_next_element (child);
      if (!stays (shape, child, keep))
        {
          cdt_node_detach (child);
          cdt_node_free (child);
        }
    }
}

static CdtTree *
make_tree (const CdtTree *all, const Keep *keep)
{
  CdtTree *tree = cdt_tree_copy (all);

  if ((keep->parts & CDT_WORKING_NOTES) == 0)
    cdt_tree_drop_comments (tree);
  leave_out_of (cdt_shape_get_root (), cdt_tree_get_root (tree), keep);
  return tree;
}

CdtDraft *
cdt_working_leave_out (CdtDraft *draft)
{
  return cdt_working_leave_out_but (draft, CDT_WORKING_NONE);
}

CdtDraft *
cdt_working_leave_out_but (CdtDraft *draft, CdtWorkingParts kept)
{
  const Keep keep = { TRUE, kept };
  g_autoptr (CdtTree) tree = NULL;
  g_autoptr (GError) error = NULL;
  CdtDraft *copy;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  tree = make_tree (cdt_draft_get_tree (draft), &keep);
  copy = cdt_draft_new_from_tree (tree, "", &error);
  g_assert (copy != NULL); /* what was a draft still is one */
  if ((kept & CDT_WORKING_HISTORY) != 0 && kept != CDT_WORKING_ALL)
    cdt_version_content_leave_out_of (copy, draft, kept & ~CDT_WORKING_HISTORY);
  return copy;
}

static gboolean
says_same (CdtDraft *one, CdtDraft *other)
{
  g_autoptr (GBytes) ours = cdt_draft_to_bytes (one);
  g_autoptr (GBytes) theirs = cdt_draft_to_bytes (other);

  return g_bytes_equal (ours, theirs);
}

/* TRUE: it is without working information now, as the copy is. */
static gboolean
read_beside (CdtDraft **draft, CdtDraft *handed)
{
  g_autoptr (CdtDraft) bare = cdt_working_leave_out (handed);
  g_autoptr (CdtDraft) rest = cdt_working_leave_out (*draft);

  return says_same (bare, handed) && !says_same (rest, *draft) && g_set_object (draft, rest);
}

int
cdt_working_even_out (CdtDraft *drafts[2], const gboolean handed[2])
{
  g_return_val_if_fail (CDT_IS_DRAFT (drafts[0]) && CDT_IS_DRAFT (drafts[1]), -1);

  for (int i = 0; i < 2; i++)
    if (handed[i] && read_beside (&drafts[1 - i], drafts[i]))
      return i;
  return -1;
}

/* Five bits a character, from the first bits of the hash on */
static char *
shorten (const guint8 *hash)
{
  GString *code = g_string_new (NULL);

  for (guint i = 0; i < N_GROUPS * GROUP_LENGTH; i++)
    {
      guint bit = i * 5, both = (guint)hash[bit / 8] << 8 | hash[bit / 8 + 1];

      if (i > 0 && i % GROUP_LENGTH == 0)
        g_string_append_c (code, '-');
      g_string_append_c (code, ALPHABET[both >> (11 - bit % 8) & 31]);
    }
  return g_string_free (code, FALSE);
}

static char *
make_code (CdtTree *tree)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 hash[32];
  gsize length = sizeof hash;

  /* Of what is agreed, whatever version of the format says it: of all of them as of the first */
  cdt_node_set_attribute (cdt_tree_get_root (tree), "version", "1.0");
  bytes = cdt_tree_to_bytes (tree);
  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
  g_checksum_get_digest (checksum, hash, &length);
  return shorten (hash);
}

char *
cdt_working_make_fingerprint (CdtDraft *draft)
{
  const Keep keep = { FALSE, CDT_WORKING_NONE };
  g_autoptr (CdtTree) tree = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  tree = make_tree (cdt_draft_get_tree (draft), &keep);
  return make_code (tree);
}

char *
cdt_working_make_first_fingerprint (CdtDraft *draft)
{
  const Keep keep = { FALSE, CDT_WORKING_NONE };
  GBytes *original;
  g_autoptr (CdtTree) tree = NULL;
  g_autoptr (CdtTree) kept = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  original = cdt_draft_get_original (draft);
  tree = original != NULL ? cdt_tree_new_from_bytes (original, "", NULL) : NULL;
  if (tree == NULL)
    return cdt_working_make_fingerprint (draft);
  cdt_tree_drop_indentation (tree);
  kept = make_tree (tree, &keep);
  return make_code (kept);
}
