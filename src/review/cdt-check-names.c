/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-check-whole.h"
#include "cdt-item-title.h"
#include "cdt-whole-check.h"
#include "cdt-word-walk.h"

typedef struct
{
  char *text; /* as it should be written */
  GArray *tokens;
} Name;

typedef struct
{
  GHashTable *names; /* first word -> GPtrArray of Name */
  GPtrArray *findings;
} Look;

static void
free_name (Name *name)
{
  g_free (name->text);
  g_array_unref (name->tokens);
  g_free (name);
}

static const char *
skip_article (const char *text)
{
  return g_ascii_strncasecmp (text, "the ", 4) == 0 ? text + 4 : text;
}

/* One word may well be an everyday word too. */
static void
add_name (GHashTable *names, const CdtNode *partner)
{
  const CdtNode *node = cdt_node_find_child (partner, "name");
  g_autofree char *text = node != NULL ? g_strstrip (cdt_node_dup_text (node)) : NULL;
  g_autoptr (GArray) tokens = text != NULL ? cdt_tokens_new (skip_article (text)) : NULL;
  Name *name;

  if (tokens == NULL || tokens->len < 2)
    return;
  const char *first = g_array_index (tokens, CdtToken, 0).plain;
  GPtrArray *same = g_hash_table_lookup (names, first);
  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func ((GDestroyNotify)free_name);
      g_hash_table_insert (names, g_strdup (first), same);
    }
  name = g_new0 (Name, 1);
  name->text = g_strdup (skip_article (text));
  name->tokens = g_steal_pointer (&tokens);
  g_ptr_array_add (same, name);
}

/* White space and the form of an apostrophe do not make another name; nor do capitals throughout. */
static gboolean
is_same (const char *found, const char *name)
{
  g_autofree char *upper = g_utf8_strup (name, -1);
  g_auto (GStrv) parts = g_strsplit_set (found, " \t\n", -1);
  g_autofree char *folded = g_strjoinv (" ", parts);

  return g_str_equal (folded, name) || g_str_equal (folded, upper);
}

static void
look_at_name (CdtDraft *draft,
              CdtNode *node,
              const CdtShape *shape,
              const char *value,
              const Look *look,
              const GArray *tokens,
              guint n,
              const Name *name)
{
  guint last = 0;

  if (!cdt_tokens_match (tokens, n, name->tokens, &last))
    return;
  gsize start = g_array_index (tokens, CdtToken, n).start;
  gsize end = g_array_index (tokens, CdtToken, last).end;
  g_autofree char *found = g_strndup (value + start, end - start);
  gsize length = g_array_index (name->tokens, CdtToken, name->tokens->len - 1).end;
  g_autofree char *wanted = g_strndup (name->text, length);
  if (is_same (found, wanted))
    return;
  g_autofree char *path = cdt_draft_dup_node_path (draft, node);
  g_autofree char *where = cdt_item_title_dup_subject (draft, shape, node);
  g_autofree char *before = g_strndup (value, start);
  g_autofree char *mended = g_strconcat (before, wanted, value + end, NULL);
  g_ptr_array_add (look->findings,
                   cdt_whole_check_find_mendable ("party-name", path, &(CdtWholeSaid){ found, wanted, where },
                                                  value, mended));
}

static void
look_at_answer (CdtDraft *draft, CdtNode *node, const CdtShape *shape, const char *value, gpointer data)
{
  const Look *look = data;
  g_autoptr (GArray) tokens = cdt_tokens_new (value);

  for (guint i = 0; i < tokens->len; i++)
    {
      const GPtrArray *names = g_hash_table_lookup (look->names, g_array_index (tokens, CdtToken, i).plain);

      for (guint j = 0; names != NULL && j < names->len; j++)
        look_at_name (draft, node, shape, value, look, tokens, i, names->pdata[j]);
    }
}

void
cdt_check_names (CdtDraft *draft, GPtrArray *findings)
{
  g_autoptr (GHashTable) names
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  const CdtNode *partners = cdt_draft_find_node (draft, "partners");
  Look look = { names, findings };

  for (CdtNode *partner = partners != NULL ? cdt_node_first_element (partners) : NULL; partner != NULL;
       partner = cdt_node_next_element (partner))
    add_name (names, partner);
  if (g_hash_table_size (names) > 0)
    cdt_prose_visit (draft, look_at_answer, &look);
}
