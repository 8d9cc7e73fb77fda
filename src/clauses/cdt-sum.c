/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums of money, exact to the penny: of what is selected, of what all that give it give, of what one gives.
 */

#include <string.h>

#include "cdt-evaluation.h"
#include "cdt-format.h"

/* What each partner gives of one selection. It is worked out once for all the rows of a table. */
typedef struct
{
  GHashTable *pence; /* id of a partner -> gint64 */
  char *path;        /* (nullable) of the list that it is from */
} Shares;

static void
free_shares (gpointer data)
{
  Shares *shares = data;

  g_hash_table_unref (shares->pence);
  g_free (shares->path);
  g_free (shares);
}

/* The list that a selected field is in, so that a click on its sum finds the list. */
static char *
dup_list_path (CdtEvaluation *evaluation, GPtrArray *nodes)
{
  g_autofree char *path
      = nodes->len > 0 ? cdt_draft_dup_node_path (evaluation->draft, nodes->pdata[0]) : NULL;
  char *bracket = path != NULL ? strrchr (path, '[') : NULL;

  if (bracket == NULL)
    return NULL;
  *bracket = '\0';
  char *slash = strrchr (path, '/');
  return slash != NULL ? g_strndup (path, slash - path) : NULL;
}

static void
note_givers (CdtReads *reads)
{
  static const char *const fields[]
      = { "partners/partner/class", "contributions/contribution/by", "contributions/contribution/class",
          "contributions/contribution/partner" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cdt_reads_add (reads, fields[i]);
}

static const CdtGivers *
find_givers (CdtEvaluation *evaluation)
{
  note_givers (evaluation->reads);
  if (evaluation->givers == NULL)
    evaluation->givers = cdt_givers_new (evaluation->draft);
  return evaluation->givers;
}

/* Nothing is added that would not fit. */
static void
add_times (gint64 *total, const CdtNode *node, guint times)
{
  g_autofree char *amount = cdt_node_dup_text (node);
  gint64 pence;

  if (times > 0 && cdt_money_to_pence (amount, &pence) && pence <= G_MAXINT64 / times
      && *total <= G_MAXINT64 - pence * times)
    *total += pence * times;
}

static Shares *
share_out (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  g_autoptr (GPtrArray) nodes = cdt_evaluation_select_values (evaluation, template->xpath);
  const CdtGivers *givers = find_givers (evaluation);
  Shares *shares = g_new0 (Shares, 1);

  shares->pence = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  shares->path = dup_list_path (evaluation, nodes);
  for (guint i = 0; i < nodes->len; i++)
    {
      const GPtrArray *ids = cdt_givers_find (givers, nodes->pdata[i]);

      for (guint j = 0; ids != NULL && j < ids->len; j++)
        {
          gint64 *sum = g_hash_table_lookup (shares->pence, ids->pdata[j]);

          if (sum == NULL)
            {
              sum = g_new0 (gint64, 1);
              g_hash_table_insert (shares->pence, g_strdup (ids->pdata[j]), sum);
            }
          add_times (sum, nodes->pdata[i], 1);
        }
    }
  return shares;
}

/* In the key stands the item that the selection may ask for besides the partner. */
static const Shares *
find_shares (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  const char *variable = template->sum_of == CDT_SUM_OUTER ? "item" : "outer";
  const char *item = g_hash_table_lookup (evaluation->variables, variable);
  const char *text = cdt_xpath_get_text (template->xpath);
  /* What is selected from the top is the same wherever it is asked for. */
  g_autofree char *key
      = *text == '/' ? g_strconcat (text, " ", item, NULL)
                     : g_strdup_printf ("%p %s %s", (const void *)template, evaluation->place->path, item);
  Shares *shares = cdt_answers_find (evaluation->answers, key);

  cdt_evaluation_note_values (evaluation, template->xpath);
  note_givers (evaluation->reads);
  if (shares != NULL)
    return shares;
  CdtReads *reads = cdt_reads_new ();
  shares = share_out (evaluation, template);
  cdt_reads_add_xpath (reads, template->xpath, evaluation->place->path, CDT_READ_FOR_VALUE);
  note_givers (reads);
  cdt_answers_keep (evaluation->answers, key, reads, shares, free_shares);
  return shares;
}

static gint64
sum_share (CdtEvaluation *evaluation, const CdtTemplate *template, char **path)
{
  const char *variable = template->sum_of == CDT_SUM_OUTER ? "outer" : "item";
  const char *partner = g_hash_table_lookup (evaluation->variables, variable);
  const Shares *shares = find_shares (evaluation, template);
  const gint64 *sum = g_hash_table_lookup (shares->pence, partner);

  *path = g_strdup (shares->path);
  return sum != NULL ? *sum : 0;
}

static gint64
sum_selected (CdtEvaluation *evaluation, const CdtTemplate *template, char **path)
{
  g_autoptr (GPtrArray) nodes = cdt_evaluation_select_values (evaluation, template->xpath);
  const CdtGivers *givers = template->sum_of == CDT_SUM_ALL ? find_givers (evaluation) : NULL;
  gint64 total = 0;

  *path = dup_list_path (evaluation, nodes);
  for (guint i = 0; i < nodes->len; i++)
    add_times (&total, nodes->pdata[i], givers != NULL ? cdt_givers_count (givers, nodes->pdata[i]) : 1);
  return total;
}

gint64
cdt_evaluation_get_sum (CdtEvaluation *evaluation, const CdtTemplate *template, char **path)
{
  gboolean shared = template->sum_of == CDT_SUM_ITEM || template->sum_of == CDT_SUM_OUTER;

  return shared ? sum_share (evaluation, template, path) : sum_selected (evaluation, template, path);
}

void
cdt_evaluation_add_sum (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  g_autofree char *path = NULL;
  gint64 total = cdt_evaluation_get_sum (evaluation, template, &path);
  g_autofree char *plain = cdt_money_from_pence (total);
  g_autofree char *text = cdt_words_format_money (evaluation->words, plain);

  cdt_prose_add_value (prose, text, evaluation->flags | (template->bold ? CDT_RUN_BOLD : 0), path,
                       CDT_PROSE_ANSWER);
}
