/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-check-whole.h"
#include "cdt-item-title.h"
#include "cdt-tokens.h"
#include "cdt-whole-check.h"

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
look_for (const Look *look, const CdtProseAnswer *answer, guint n, const Name *name)
{
  guint last = 0;

  if (!cdt_tokens_match (answer->tokens, n, name->tokens, &last))
    return;
  gsize start = g_array_index (answer->tokens, CdtToken, n).start;
  gsize end = g_array_index (answer->tokens, CdtToken, last).end;
  g_autofree char *found = g_strndup (answer->value + start, end - start);
  gsize length = g_array_index (name->tokens, CdtToken, name->tokens->len - 1).end;
  g_autofree char *wanted = g_strndup (name->text, length);
  if (is_same (found, wanted))
    return;
  g_autofree char *path = cdt_draft_dup_node_path (answer->draft, answer->node);
  g_autofree char *where = cdt_item_title_dup_subject (answer->draft, answer->shape, answer->node);
  g_autofree char *before = g_strndup (answer->value, start);
  g_autofree char *mended = g_strconcat (before, wanted, answer->value + end, NULL);
  g_ptr_array_add (look->findings,
                   cdt_whole_check_find_mendable ("party-name", path, &(CdtWholeSaid){ found, wanted, where },
                                                  answer->value, mended));
}

static void
look_at_answer (gpointer data, const CdtProseAnswer *answer)
{
  const Look *look = data;

  for (guint i = 0; i < answer->tokens->len; i++)
    {
      const GPtrArray *names
          = g_hash_table_lookup (look->names, g_array_index (answer->tokens, CdtToken, i).plain);

      for (guint j = 0; names != NULL && j < names->len; j++)
        look_for (look, answer, i, names->pdata[j]);
    }
}

static gpointer
begin (CdtDraft *draft, GPtrArray *findings)
{
  const CdtNode *partners = cdt_draft_find_node (draft, "partners");
  Look *look = NULL;

  if (partners == NULL)
    return NULL;
  look = g_new0 (Look, 1);
  look->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  look->findings = findings;
  for (CdtNode *partner = cdt_node_first_element (partners); partner != NULL;
       partner = cdt_node_next_element (partner))
    add_name (look->names, partner);
  return look;
}

static void
free_look (gpointer data)
{
  Look *look = data;

  g_hash_table_unref (look->names);
  g_free (look);
}

const CdtWholeKind cdt_whole_names = { begin, NULL, NULL, NULL, look_at_answer, free_look };
