/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-gate-reading.h"

#include <glib/gi18n-lib.h>

#include "cdt-format.h"

static void
free_point (gpointer data)
{
  CdtGatePoint *point = data;

  g_free (point->who);
  g_free (point);
}

static char *
dup_field (CdtDraft *draft, const char *answer_path, const char *field)
{
  g_autofree char *path = g_strconcat (answer_path, "/", field, NULL);

  return cdt_draft_dup_value (draft, path);
}

static char *
say_who (CdtDraft *draft, const char *answer_path)
{
  g_autofree char *who = dup_field (draft, answer_path, "who");
  g_autofree char *by = dup_field (draft, answer_path, "by");
  g_autofree char *date = by != NULL ? cdt_format_date (by) : NULL;

  if (who != NULL && date != NULL)
    return g_strdup_printf (_ ("%s will see to it by %s."), who, date);
  if (who != NULL)
    return g_strdup_printf (_ ("%s will see to it."), who);
  return date != NULL ? g_strdup_printf (_ ("To be settled by %s."), date) : NULL;
}

static void
add_question (CdtGateReading *reading,
              const CdtGuidanceEntry *question,
              CdtDraft *draft,
              const char *answer_path)
{
  g_autofree char *answer = answer_path != NULL ? dup_field (draft, answer_path, "answer") : NULL;
  gboolean is_partly = g_strcmp0 (answer, "partly") == 0;
  CdtGatePoint *point;

  reading->n_questions++;
  if (answer == NULL)
    return;
  reading->n_answered++;
  if (!is_partly && !g_str_equal (answer, "no"))
    return;
  point = g_new0 (CdtGatePoint, 1);
  point->question = question;
  point->is_partly = is_partly;
  point->who = say_who (draft, answer_path);
  g_ptr_array_add (reading->points, point);
}

/* What turns on whether to have a partnership at all, then what is not settled, then what is in part. */
static int
rank (const CdtGatePoint *point)
{
  return (point->question->turns ? 0 : 2) + (point->is_partly ? 1 : 0);
}

/* In the order of the questions within a rank: an insertion sort, which is stable, of a short list */
static void
sort_points (GPtrArray *points)
{
  for (guint i = 1; i < points->len; i++)
    for (guint j = i; j > 0 && rank (points->pdata[j]) < rank (points->pdata[j - 1]); j--)
      {
        gpointer point = points->pdata[j];

        points->pdata[j] = points->pdata[j - 1];
        points->pdata[j - 1] = point;
      }
}

static char *
say_number (guint n)
{
  static const char *const words[] = {
    N_ ("One"), N_ ("Two"),   N_ ("Three"), N_ ("Four"), N_ ("Five"),
    N_ ("Six"), N_ ("Seven"), N_ ("Eight"), N_ ("Nine"),
  };

  return n <= G_N_ELEMENTS (words) ? g_strdup (_ (words[n - 1])) : g_strdup_printf ("%u", n);
}

static char *
say_heading (const CdtGateReading *reading)
{
  g_autofree char *number = NULL;

  if (reading->n_answered == 0)
    return g_strdup (_ ("Answer what you can"));
  if (reading->points->len == 0)
    return g_strdup (reading->n_answered < reading->n_questions ? _ ("Nothing to settle so far")
                                                                : _ ("Nothing is left to settle"));
  number = say_number (reading->points->len);
  /* TRANSLATORS: %s is a number in words, capitalised, or in digits from 10 on */
  return g_strdup_printf (ngettext ("%s thing to settle before you go on",
                                    "%s things to settle before you go on", reading->points->len),
                          number);
}

static gboolean
is_in_doubt (const CdtGateReading *reading)
{
  const CdtGatePoint *first = reading->points->len > 0 ? g_ptr_array_index (reading->points, 0) : NULL;

  return first != NULL && first->question->turns && !first->is_partly;
}

static char *
say_words (const CdtGateReading *reading)
{
  guint n_left = reading->n_questions - reading->n_answered;
  g_autofree char *left = NULL;

  if (reading->n_answered == 0)
    return g_strdup (
        _ ("What stays open becomes a list to work through. Nothing here stops you from going on."));
  if (n_left > 0)
    left = g_strdup_printf (
        ngettext ("%u question is not answered yet.", "%u questions are not answered yet.", n_left), n_left);
  if (is_in_doubt (reading))
    {
      const char *doubt = _ ("It is not clear yet that a partnership is the right way. Settle that first.");

      return left != NULL ? g_strjoin (" ", doubt, left, NULL) : g_strdup (doubt);
    }
  if (left != NULL || reading->points->len > 0)
    return g_steal_pointer (&left);
  return g_strdup (_ ("Keep the evidence: whoever reviews the partnership will ask for it."));
}

GHashTable *
cdt_gate_map_answers (CdtDraft *draft)
{
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  CdtNode *gate;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), paths);

  gate = cdt_draft_find_node (draft, "gate");
  for (CdtNode *answer = gate != NULL ? cdt_node_first_element (gate) : NULL; answer != NULL;
       answer = cdt_node_next_element (answer))
    {
      CdtNode *question = cdt_node_is (answer, "answer") ? cdt_node_find_child (answer, "question") : NULL;
      g_autofree char *id = question != NULL ? cdt_node_dup_text (question) : NULL;

      if (id != NULL && !g_hash_table_contains (paths, id))
        g_hash_table_insert (paths, g_steal_pointer (&id), cdt_draft_dup_node_path (draft, answer));
    }
  return paths;
}

CdtGateReading *
cdt_gate_reading_new (const CdtGuidance *guidance, CdtDraft *draft)
{
  g_autoptr (GHashTable) paths = NULL;
  const GPtrArray *questions;
  CdtGateReading *reading;

  g_return_val_if_fail (guidance != NULL, NULL);
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  paths = cdt_gate_map_answers (draft);
  questions = cdt_guidance_list (guidance, CDT_GUIDANCE_QUESTION);
  reading = g_new0 (CdtGateReading, 1);
  reading->points = g_ptr_array_new_with_free_func (free_point);
  for (guint i = 0; i < questions->len; i++)
    {
      const CdtGuidanceEntry *question = g_ptr_array_index (questions, i);

      add_question (reading, question, draft, g_hash_table_lookup (paths, question->id));
    }
  sort_points (reading->points);
  reading->heading = say_heading (reading);
  reading->words = say_words (reading);
  return reading;
}

void
cdt_gate_reading_free (CdtGateReading *reading)
{
  if (reading == NULL)
    return;
  g_free (reading->heading);
  g_free (reading->words);
  g_ptr_array_unref (reading->points);
  g_free (reading);
}
