/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-open-list.h"

#include <string.h>

#include "cdt-review.h"
#include "cdt-reviewer.h"
#include "cdt-stage.h"
#include "cdt-untranslated.h"

struct _CdtOpenList
{
  CdtAssembler *assembler;
  CdtReviewer *reviewer;
};

/* What the part of the draft is called that the path is in; NULL for a question outside all parts. */
static const char *
name_part (const char *path)
{
  g_autofree char *first = g_strndup (path, strcspn (path, "/["));
  const CdtShape *shape = cdt_shape_find (first);

  return shape != NULL && cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD ? cdt_shape_get_source_label (shape)
                                                                        : NULL;
}

/* What is named in it may have been typed over several lines. */
static char *
fold (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\n", -1);
  GString *folded = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_string_append_printf (folded, "%s%s", folded->len > 0 ? " " : "", *part);
  return g_string_free (folded, FALSE);
}

static char *
say (const CdtFinding *finding)
{
  const char *part = name_part (finding->path);
  g_autofree char *what = fold (finding->what);

  return part != NULL ? g_strconcat (part, ": ", what, NULL) : g_steal_pointer (&what);
}

/* What the partners differ about is theirs to tell: the cover says how much it is, and the agenda what. */
static char *
say_points (guint n)
{
  return n == 1 ? g_strdup ("One point is still open between the partners.")
                : g_strdup_printf ("%u points are still open between the partners.", n);
}

/* What was agreed is not what is printed: that is open first of all. (nullable) */
static const char *
say_changed (CdtDraft *draft)
{
  if (!cdt_stage_has_changed (draft))
    return NULL;
  return cdt_stage_get (draft) == CDT_STAGE_SIGNED ? "These are not the words that were signed."
                                                   : "These are not the words that were agreed.";
}

static char **
make_lines (CdtDraft *draft, const GPtrArray *findings)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  guint n_points = 0;

  const char *changed = say_changed (draft);
  if (changed != NULL)
    g_strv_builder_add (lines, changed);
  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *line = say (finding);

      if (finding->severity != CDT_FINDING_MUST_FIX)
        continue;
      if (g_str_equal (finding->check, CDT_CHECK_OPEN_POINT))
        n_points++;
      else
        g_strv_builder_add (lines, line);
    }
  if (n_points > 0)
    {
      g_autofree char *line = say_points (n_points);

      g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

char **
cdt_open_list_make (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  CdtUntranslated untranslated = cdt_untranslated_begin ();
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_MUST_FIX);
  cdt_untranslated_end (&untranslated);
  return make_lines (draft, findings);
}

void
cdt_open_list_tell (CdtAssembler *assembler)
{
  g_return_if_fail (CDT_IS_ASSEMBLER (assembler));

  g_auto (GStrv) lines = cdt_open_list_make (cdt_assembler_get_draft (assembler));
  cdt_assembler_set_open_points (assembler, (const char *const *)lines);
}

CdtOpenList *
cdt_open_list_new (CdtAssembler *assembler)
{
  CdtOpenList *list = NULL;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), NULL);

  list = g_new (CdtOpenList, 1);
  list->assembler = g_object_ref (assembler);
  list->reviewer = cdt_reviewer_new_of_must_fix (cdt_assembler_get_draft (assembler));
  return list;
}

void
cdt_open_list_free (CdtOpenList *list)
{
  if (list == NULL)
    return;
  g_object_unref (list->reviewer);
  g_object_unref (list->assembler);
  g_free (list);
}

gboolean
cdt_open_list_go_on (CdtOpenList *list, gint64 until)
{
  g_return_val_if_fail (list != NULL, TRUE);

  CdtUntranslated untranslated = cdt_untranslated_begin ();
  gboolean known = cdt_reviewer_go_on (list->reviewer, until);
  cdt_untranslated_end (&untranslated);
  return known;
}

void
cdt_open_list_update (CdtOpenList *list)
{
  g_return_if_fail (list != NULL);

  CdtUntranslated untranslated = cdt_untranslated_begin ();
  g_autoptr (GPtrArray) findings = cdt_reviewer_get_findings (list->reviewer);
  cdt_untranslated_end (&untranslated);
  g_auto (GStrv) lines = make_lines (cdt_assembler_get_draft (list->assembler), findings);
  cdt_assembler_set_open_points (list->assembler, (const char *const *)lines);
}
