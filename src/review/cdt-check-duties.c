/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-check-whole.h"
#include "cdt-whole-check.h"
#include "cdt-word-list.h"
#include "cdt-word-walk.h"

#define LEAST 3 /* words that tell a duty from others */

typedef struct
{
  const CdtNode *partner;
  char *text; /* small letters, the words alone */
} Duty;

static void
free_duty (Duty *duty)
{
  g_free (duty->text);
  g_free (duty);
}

/* "provides", "provided", "providing" -> "provid" */
static void
cut_ending (char *word)
{
  static const char *const endings[] = { "ing", "ed", "es", "s", "e" };
  gsize length = strlen (word);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length > strlen (endings[i]) + 3 && g_str_has_suffix (word, endings[i]))
      {
        word[length - strlen (endings[i])] = '\0';
        return;
      }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The words that matter, in the order of the alphabet; NULL where there are too few. *text: all words */
static char *
make_key (const char *value, char **text)
{
  g_autoptr (GArray) tokens = cdt_tokens_new (value);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) all = g_string_new (NULL);
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      char *word = g_strdup (g_array_index (tokens, CdtToken, i).plain);

      g_string_append_printf (all, "%s ", word);
      cut_ending (word);
      if (cdt_word_list_find ("small-words", word) == 0)
        g_ptr_array_add (words, word);
      else
        g_free (word);
    }
  g_ptr_array_sort (words, compare_words);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (key, "%s ", (char *)words->pdata[i]);
  *text = g_strdup (all->str);
  return g_string_free (key, words->len < LEAST);
}

static char *
dup_name (CdtDraft *draft, const CdtNode *partner)
{
  g_autofree char *path = cdt_draft_dup_node_path (draft, partner);

  return cdt_draft_dup_item_name (draft, path);
}

static void
look_at (
    CdtDraft *draft, const CdtNode *partner, const CdtNode *text, GHashTable *duties, GPtrArray *findings)
{
  g_autofree char *value = cdt_node_dup_text (text);
  g_autofree char *words = NULL;
  g_autofree char *key = make_key (value, &words);
  const Duty *other = key != NULL ? g_hash_table_lookup (duties, key) : NULL;

  if (key == NULL)
    return;
  if (other == NULL)
    {
      Duty *duty = g_new0 (Duty, 1);

      duty->partner = partner;
      duty->text = g_steal_pointer (&words);
      g_hash_table_insert (duties, g_steal_pointer (&key), duty);
      return;
    }
  if (other->partner == partner || g_str_equal (other->text, words))
    return;
  g_autofree char *first = dup_name (draft, other->partner);
  g_autofree char *second = dup_name (draft, partner);
  g_autofree char *path = cdt_draft_dup_node_path (draft, text);
  g_ptr_array_add (findings,
                   cdt_whole_check_find ("same-duty", path, &(CdtWholeSaid){ first, second, NULL }));
}

void
cdt_check_duties (CdtDraft *draft, GPtrArray *findings)
{
  g_autoptr (GHashTable) duties
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)free_duty);
  const CdtNode *partners = cdt_draft_find_node (draft, "partners");

  for (CdtNode *partner = partners != NULL ? cdt_node_first_element (partners) : NULL; partner != NULL;
       partner = cdt_node_next_element (partner))
    {
      const CdtNode *list = cdt_node_find_child (partner, "duties");

      for (CdtNode *duty = list != NULL ? cdt_node_first_element (list) : NULL; duty != NULL;
           duty = cdt_node_next_element (duty))
        {
          const CdtNode *text = cdt_node_find_child (duty, "text");

          if (text != NULL)
            look_at (draft, partner, text, duties, findings);
        }
    }
}
