/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-verify.h"

#include <glib/gi18n-lib.h>

#include "cdt-document-compare.h"
#include "cdt-moment.h"
#include "cdt-pdf-file.h"
#include "cdt-pdf-finish.h"
#include "cdt-versions.h"
#include "cdt-working.h"

typedef struct
{
  CdtDraft *inside; /* (nullable) the draft that the PDF carries */
  CdtDraft *draft;  /* (nullable) the one it is compared with */
  const char *draft_name;
  char *fingerprint; /* of the draft that the pages were made from */
  CdtVerifyAssemble assemble;
  gpointer data;
  CdtVerdict *verdict;
} Verify;

static void
clear_verify (Verify *verify)
{
  g_clear_object (&verify->inside);
  g_free (verify->fingerprint);
  g_clear_pointer (&verify->verdict, cdt_verdict_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Verify, clear_verify)

/* The worst comes last and is the summary; what was the summary becomes a line. */
static void
sum_up (CdtVerdict *verdict, gboolean sound, char *summary)
{
  if (verdict->summary != NULL)
    g_ptr_array_insert (verdict->lines, 0, g_steal_pointer (&verdict->summary));
  verdict->sound = sound;
  verdict->summary = summary;
}

static gboolean
has_fingerprint (CdtDraft *draft, const char *fingerprint)
{
  g_autofree char *own = cdt_working_make_fingerprint (draft);
  g_autofree char *first = cdt_working_make_first_fingerprint (draft);

  return g_strcmp0 (own, fingerprint) == 0 || g_strcmp0 (first, fingerprint) == 0;
}

/* A newer major version may print other things, and make the fingerprint of others. */
static gboolean
can_judge (CdtDraft *draft, const char *name, GError **error)
{
  if (!cdt_draft_is_read_only (draft))
    return TRUE;
  g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_NEWER,
               _ ("%s: a newer version of Concordat made this PDF. Update Concordat to verify it."), name);
  return FALSE;
}

static gboolean
read_pdf (Verify *verify, CdtPdfFile *file, const char *name, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = cdt_pdf_file_dup_draft (file, &problem);

  verify->fingerprint = cdt_pdf_file_dup_info (file, CDT_PDF_INFO_FINGERPRINT);
  if (verify->fingerprint == NULL)
    {
      g_set_error (
          error, CDT_PDF_ERROR, CDT_PDF_ERROR_NO_DRAFT,
          _ ("%s: this PDF has no fingerprint. Concordat did not export it, or an earlier version did."),
          name);
      return FALSE;
    }
  if (bytes == NULL && !g_error_matches (problem, CDT_PDF_ERROR, CDT_PDF_ERROR_NO_DRAFT))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (bytes != NULL)
    verify->inside = cdt_draft_new_from_bytes (bytes, name, error);
  return bytes == NULL || (verify->inside != NULL && can_judge (verify->inside, name, error));
}

static void
look_at_pdf (Verify *verify, CdtPdfFile *file)
{
  g_autofree char *kept = cdt_pdf_file_dup_info (file, CDT_PDF_INFO_PAGES);
  g_autofree char *pages = cdt_pdf_file_hash_pages (file);

  if (g_strcmp0 (kept, pages) != 0)
    sum_up (verify->verdict, FALSE,
            g_strdup (_ ("The pages of this PDF were altered after Concordat made them.")));
  else if (cdt_pdf_file_has_notes (file))
    sum_up (verify->verdict, FALSE,
            g_strdup (_ ("Notes or marks were laid over the pages of this PDF after Concordat made them.")));
  else if (verify->inside != NULL && !has_fingerprint (verify->inside, verify->fingerprint))
    sum_up (verify->verdict, FALSE,
            g_strdup (_ ("The draft inside this PDF was altered: its pages were made from another.")));
  else
    sum_up (verify->verdict, TRUE,
            g_strdup_printf (_ ("This PDF is as Concordat made it. Its fingerprint is %s."),
                             verify->fingerprint));
}

/* A part without a heading, such as the cover, goes by its id. */
static char *
name_difference (const CdtDifference *difference)
{
  char *name = g_strdup (difference->clause);

  if (difference->name != NULL || *name == '\0')
    {
      g_free (name);
      return g_strdup (difference->name != NULL ? difference->name : _ ("Text outside the clauses"));
    }
  *name = g_ascii_toupper (*name);
  return g_strdelimit (name, "-", ' ');
}

static void
add_difference (CdtVerdict *verdict, const CdtDifference *difference)
{
  g_autofree char *name = name_difference (difference);
  const char *form = difference->kind == CDT_DIFFERENCE_CHANGED ? _ ("%s: reads differently")
                     : difference->kind == CDT_DIFFERENCE_FIRST ? _ ("%s: only in the PDF")
                                                                : _ ("%s: only in the draft");

  g_ptr_array_add (verdict->lines, g_strdup_printf (form, name));
}

/* Compares what is printed: both without working information. */
static gboolean
compare_clauses (Verify *verify, GError **error)
{
  g_autoptr (CdtDraft) inside = cdt_working_leave_out (verify->inside);
  g_autoptr (CdtDraft) draft = cdt_working_leave_out (verify->draft);
  g_autoptr (CdtDocument) first = verify->assemble (inside, verify->data, error);
  g_autoptr (CdtDocument) second = first != NULL ? verify->assemble (draft, verify->data, error) : NULL;
  g_autoptr (GPtrArray) differences = NULL;

  if (second == NULL)
    return FALSE;
  differences = cdt_document_compare (first, second);
  for (guint i = 0; i < differences->len; i++)
    add_difference (verify->verdict, g_ptr_array_index (differences, i));
  if (differences->len == 0)
    g_ptr_array_add (verify->verdict->lines,
                     g_strdup (_ ("Every clause reads the same: answers differ that stand in none.")));
  return TRUE;
}

/* Is it a version that is kept in the draft? Where the PDF carries no draft, that is the one to compare. */
static gboolean
look_at_versions (Verify *verify)
{
  g_autofree char *id = cdt_versions_find (verify->draft, verify->fingerprint);
  g_autoptr (CdtKeptVersion) version = id != NULL ? cdt_versions_get (verify->draft, id) : NULL;
  g_autofree char *day = NULL;

  if (version == NULL)
    return FALSE;
  day = cdt_moment_say_day (version->when);
  /* Translators: name of a version, a date and the name of a file */
  sum_up (verify->verdict, FALSE,
          g_strdup_printf (_ ("This PDF is from the version “%s” of %s; %s has changed since."),
                           version->label, day, verify->draft_name));
  if (verify->inside == NULL)
    verify->inside = cdt_versions_read (verify->draft, id, NULL);
  return TRUE;
}

static gboolean
look_at_draft (Verify *verify, GError **error)
{
  gboolean other = verify->inside != NULL
                   && g_strcmp0 (cdt_draft_get_id (verify->inside), cdt_draft_get_id (verify->draft)) != 0;

  if (has_fingerprint (verify->draft, verify->fingerprint))
    {
      if (verify->verdict->sound)
        sum_up (verify->verdict, TRUE,
                g_strdup_printf (_ ("This PDF says the same as %s."), verify->draft_name));
      return TRUE;
    }
  if (other)
    {
      sum_up (verify->verdict, FALSE,
              g_strdup_printf (_ ("This PDF is of another agreement than %s."), verify->draft_name));
      return TRUE;
    }
  if (!look_at_versions (verify))
    sum_up (verify->verdict, FALSE,
            g_strdup_printf (_ ("This PDF does not say the same as %s."), verify->draft_name));
  if (verify->inside != NULL)
    return compare_clauses (verify, error);
  g_ptr_array_add (verify->verdict->lines,
                   g_strdup (_ ("It carries no draft, so the clauses that differ cannot be told.")));
  return TRUE;
}

void
cdt_verdict_free (CdtVerdict *verdict)
{
  g_return_if_fail (verdict != NULL);

  g_free (verdict->summary);
  g_ptr_array_unref (verdict->lines);
  g_free (verdict);
}

CdtVerdict *
cdt_verify_pdf (GBytes *pdf,
                const char *name,
                CdtDraft *draft,
                const char *draft_name,
                CdtVerifyAssemble assemble,
                gpointer data,
                GError **error)
{
  g_auto (Verify) verify = { .draft = draft, .draft_name = draft_name, .assemble = assemble, .data = data };
  g_autoptr (CdtPdfFile) file = NULL;

  g_return_val_if_fail (pdf != NULL && name != NULL, NULL);
  g_return_val_if_fail (draft == NULL || (draft_name != NULL && assemble != NULL), NULL);

  file = cdt_pdf_file_new (pdf, name, error);
  if (file == NULL || !read_pdf (&verify, file, name, error))
    return NULL;
  verify.verdict = g_new0 (CdtVerdict, 1);
  verify.verdict->lines = g_ptr_array_new_with_free_func (g_free);
  look_at_pdf (&verify, file);
  if (draft != NULL && !look_at_draft (&verify, error))
    return NULL;
  return g_steal_pointer (&verify.verdict);
}
