/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-check-whole.h"
#include "cdt-tokens.h"
#include "cdt-whole-check.h"

typedef struct
{
  const CdtNode *partner;
  char *text; /* small letters, the words alone */
} Duty;

typedef struct
{
  GHashTable *duties; /* the words that matter -> Duty */
  GPtrArray *findings;
} Look;

static void
free_duty (Duty *duty)
{
  g_free (duty->text);
  g_free (duty);
}

static char *
join_words (const GArray *tokens)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    g_string_append_printf (all, "%s ", g_array_index (tokens, CdtToken, i).plain);
  return g_string_free (all, FALSE);
}

static char *
dup_name (CdtDraft *draft, const CdtNode *partner)
{
  g_autofree char *path = cdt_draft_dup_node_path (draft, partner);

  return cdt_draft_dup_item_name (draft, path);
}

/* The partner whose duty it is; NULL: it is something else */
static const CdtNode *
find_partner (const CdtNode *text)
{
  const CdtNode *duty = cdt_node_get_parent (text);
  const CdtNode *list = duty != NULL ? cdt_node_get_parent (duty) : NULL;
  const CdtNode *partner = list != NULL ? cdt_node_get_parent (list) : NULL;

  return partner != NULL && cdt_node_is (list, "duties") && cdt_node_is (partner, "partner") ? partner : NULL;
}

static void
report (const Look *look, const CdtProseAnswer *answer, const CdtNode *one, const CdtNode *other)
{
  g_autofree char *first = dup_name (answer->draft, one);
  g_autofree char *second = dup_name (answer->draft, other);
  g_autofree char *path = cdt_draft_dup_node_path (answer->draft, answer->node);

  g_ptr_array_add (look->findings,
                   cdt_whole_check_find ("same-duty", path, &(CdtWholeSaid){ first, second, NULL }));
}

static void
look_at_answer (gpointer data, const CdtProseAnswer *answer)
{
  const Look *look = data;
  const CdtNode *partner = find_partner (answer->node);
  g_autofree char *words = partner != NULL ? join_words (answer->tokens) : NULL;
  g_autofree char *key = partner != NULL ? cdt_tokens_dup_key (answer->tokens) : NULL;
  const Duty *other = key != NULL ? g_hash_table_lookup (look->duties, key) : NULL;

  if (key == NULL)
    return;
  if (other == NULL)
    {
      Duty *duty = g_new0 (Duty, 1);

      duty->partner = partner;
      duty->text = g_steal_pointer (&words);
      g_hash_table_insert (look->duties, g_steal_pointer (&key), duty);
    }
  else if (other->partner != partner && !g_str_equal (other->text, words))
    report (look, answer, other->partner, partner);
}

static gpointer
begin (CdtDraft *draft, GPtrArray *findings)
{
  Look *look = NULL;

  if (cdt_draft_find_node (draft, "partners") == NULL)
    return NULL;
  look = g_new0 (Look, 1);
  look->duties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)free_duty);
  look->findings = findings;
  return look;
}

static void
free_look (gpointer data)
{
  Look *look = data;

  g_hash_table_unref (look->duties);
  g_free (look);
}

const CdtWholeKind cdt_whole_duties = { begin, NULL, NULL, NULL, look_at_answer, free_look };
