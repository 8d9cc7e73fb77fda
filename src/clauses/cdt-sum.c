/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums of money, exact to the penny: of what is selected, of what all that give it give, of what one gives.
 */

#include <string.h>

#include "cdt-evaluation.h"
#include "cdt-format.h"

/* What a sum comes to */
typedef struct
{
  gint64 pence;
  char *path; /* (nullable) of the list that it is from */
} Sum;

/* What each partner gives of one selection. It is worked out once for all the rows of a table. */
typedef struct
{
  GHashTable *pence; /* id of a partner -> gint64 */
  char *path;        /* (nullable) of the list that it is from */
} Shares;

static void
free_sum (gpointer data)
{
  Sum *sum = data;

  g_free (sum->path);
  g_free (sum);
}

static gboolean
sums_equal (gconstpointer a, gconstpointer b)
{
  const Sum *one = a, *other = b;

  return one->pence == other->pence && g_strcmp0 (one->path, other->path) == 0;
}

static void
free_shares (gpointer data)
{
  Shares *shares = data;

  g_hash_table_unref (shares->pence);
  g_free (shares->path);
  g_free (shares);
}

static gboolean
shares_equal (gconstpointer a, gconstpointer b)
{
  const Shares *one = a, *other = b;
  GHashTableIter iter;
  gpointer partner, pence;

  if (g_strcmp0 (one->path, other->path) != 0
      || g_hash_table_size (one->pence) != g_hash_table_size (other->pence))
    return FALSE;
  g_hash_table_iter_init (&iter, one->pence);
  while (g_hash_table_iter_next (&iter, &partner, &pence))
    {
      const gint64 *now = g_hash_table_lookup (other->pence, partner);

      if (now == NULL || *now != *(const gint64 *)pence)
        return FALSE;
    }
  return TRUE;
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

static const CdtGivers *
find_givers (CdtEvaluation *evaluation)
{
  static const char *const fields[]
      = { "partners/partner/class", "contributions/contribution/by", "contributions/contribution/class",
          "contributions/contribution/partner" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cdt_reads_add (evaluation->reads, fields[i]);
  if (evaluation->givers == NULL)
    evaluation->givers = cdt_givers_new (evaluation->draft);
  return evaluation->givers;
}

static gint64
read_pence (const CdtNode *node)
{
  g_autofree char *amount = cdt_node_dup_text (node);
  gint64 pence;

  return cdt_money_to_pence (amount, &pence) ? pence : 0;
}

/* Nothing is added that would not fit. */
static void
add_times (gint64 *total, gint64 pence, guint times)
{
  if (times > 0 && pence <= G_MAXINT64 / times && *total <= G_MAXINT64 - pence * times)
    *total += pence * times;
}

/* A total of 0 for `key`, which it takes */
static gint64 *
add_total (GHashTable *totals, gpointer key)
{
  gint64 *total = g_new0 (gint64, 1);

  g_hash_table_insert (totals, key, total);
  return total;
}

/* What each group of partners gives, those who give the same things, by the array of their ids */
static GHashTable *
add_up_groups (const CdtGivers *givers, const GPtrArray *nodes)
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < nodes->len; i++)
    {
      gpointer ids = (gpointer)cdt_givers_find (givers, nodes->pdata[i]);
      gint64 *total = ids != NULL ? g_hash_table_lookup (groups, ids) : NULL;

      if (ids != NULL)
        add_times (total != NULL ? total : add_total (groups, ids), read_pence (nodes->pdata[i]), 1);
    }
  return groups;
}

static void
add_group (Shares *shares, const GPtrArray *ids, gint64 pence)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 *total = g_hash_table_lookup (shares->pence, ids->pdata[i]);

      add_times (total != NULL ? total : add_total (shares->pence, g_strdup (ids->pdata[i])), pence, 1);
    }
}

static gpointer
share_out (gpointer evaluation, const CdtQuestion *question)
{
  g_autoptr (GPtrArray) nodes = cdt_evaluation_select_values (evaluation, question->xpath);
  g_autoptr (GHashTable) groups = add_up_groups (find_givers (evaluation), nodes);
  Shares *shares = g_new0 (Shares, 1);
  GHashTableIter iter;
  gpointer ids, pence;

  shares->pence = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  shares->path = dup_list_path (evaluation, nodes);
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &ids, &pence))
    add_group (shares, ids, *(const gint64 *)pence);
  return shares;
}

static Sum *
take_share (const Shares *shares, const CdtQuestion *question)
{
  const char *partner = question->form == CDT_SUM_OUTER ? question->outer : question->item;
  const gint64 *pence = g_hash_table_lookup (shares->pence, partner);
  Sum *sum = g_new (Sum, 1);

  *sum = (Sum){ pence != NULL ? *pence : 0, g_strdup (shares->path) };
  return sum;
}

/* The partner is one of the two items around; the selection may ask for the other. */
static gpointer
find_share (gpointer evaluation, const CdtQuestion *question)
{
  static const CdtQuestionKind all = { share_out, shares_equal, free_shares };
  CdtQuestion of_all = *question;

  of_all.kind = &all;
  if (question->form == CDT_SUM_OUTER)
    of_all.outer = "";
  else
    of_all.item = "";
  return take_share (cdt_evaluation_ask (evaluation, &of_all), question);
}

static gpointer
add_up (gpointer data, const CdtQuestion *question)
{
  CdtEvaluation *evaluation = data;
  g_autoptr (GPtrArray) nodes = cdt_evaluation_select_values (evaluation, question->xpath);
  const CdtGivers *givers = question->form == CDT_SUM_ALL ? find_givers (evaluation) : NULL;
  Sum *sum = g_new0 (Sum, 1);

  sum->path = dup_list_path (evaluation, nodes);
  for (guint i = 0; i < nodes->len; i++)
    add_times (&sum->pence, read_pence (nodes->pdata[i]),
               givers != NULL ? cdt_givers_count (givers, nodes->pdata[i]) : 1);
  return sum;
}

static gboolean
is_shared (const CdtTemplate *template)
{
  return template->sum_of == CDT_SUM_ITEM || template->sum_of == CDT_SUM_OUTER;
}

static CdtQuestion
make_question (const CdtEvaluation *evaluation, const CdtTemplate *template)
{
  static const CdtQuestionKind share = { find_share, sums_equal, free_sum };
  static const CdtQuestionKind sum = { add_up, sums_equal, free_sum };
  const CdtQuestionKind *kind = is_shared (template) ? &share : &sum;
  CdtQuestion question = cdt_evaluation_make_question (evaluation, kind, template->xpath);
  CdtItemIds ids = cdt_evaluation_get_ids (evaluation);

  question.form = template->sum_of;
  if (template->sum_of == CDT_SUM_OUTER)
    question.outer = ids.outer;
  if (template->sum_of == CDT_SUM_ITEM)
    question.item = ids.item;
  return question;
}

/* A sum of what only the current element has, which nobody else asks for */
static Sum *
find_own (CdtEvaluation *evaluation, const CdtTemplate *template, const CdtQuestion *question)
{
  if (!is_shared (template))
    return add_up (evaluation, question);
  Shares *shares = share_out (evaluation, question);
  Sum *sum = take_share (shares, question);
  free_shares (shares);
  return sum;
}

gint64
cdt_evaluation_get_sum (CdtEvaluation *evaluation, const CdtTemplate *template, char **path)
{
  CdtQuestion question = make_question (evaluation, template);
  const Sum *sum;

  if (!cdt_evaluation_selects_from_root (evaluation, template->xpath))
    {
      g_autofree Sum *own = find_own (evaluation, template, &question);

      *path = own->path;
      return own->pence;
    }
  question.path = "";
  sum = cdt_evaluation_ask (evaluation, &question);
  *path = g_strdup (sum->path);
  return sum->pence;
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
