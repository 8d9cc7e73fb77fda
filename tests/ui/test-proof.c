/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When pages follow an edit: in the same frame, unless they take so long that a letter typed in the form
 * would have to wait for them. */

#include <gtk/gtk.h>

#include "cdt-proof.h"

#define MANY 400

typedef struct
{
  CdtProof *proof;
  CdtDocument *before;
  gboolean painted;
  gboolean set_before_painting;
} Frame;

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
paint_cb (gpointer data)
{
  Frame *frame = data;

  frame->painted = TRUE;
  frame->set_before_painting = cdt_layout_get_document (cdt_proof_get_layout (frame->proof)) != frame->before;
  return G_SOURCE_REMOVE;
}

/* What GTK would paint in the frame after an edit */
static Frame
edit (CdtProof *proof, const char *kind)
{
  g_autoptr (CdtDocument) before = cdt_document_ref (cdt_layout_get_document (cdt_proof_get_layout (proof)));
  Frame frame = { .proof = proof, .before = before };

  g_assert_true (cdt_draft_set_value (cdt_proof_get_draft (proof), "kind", kind, NULL));
  g_idle_add_full (GDK_PRIORITY_REDRAW, paint_cb, &frame, NULL);
  iterate ();
  g_assert_true (frame.painted);
  g_assert_true (cdt_layout_get_document (cdt_proof_get_layout (proof)) != frame.before);
  return frame;
}

static void
test_quick (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (CdtProof) proof = cdt_proof_new (draft, NULL);

  iterate ();
  g_assert_true (edit (proof, "agreement").set_before_painting);
}

static void
test_slow (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);
      g_autofree char *path = g_strdup_printf ("partners/partner[@id='%s']/name", id);
      g_autofree char *name = g_strdup_printf ("Council of the district with the number %u", i);

      g_assert_true (cdt_draft_set_value (draft, path, name, NULL));
    }
  g_autoptr (CdtProof) proof = cdt_proof_new (draft, NULL);
  iterate ();
  edit (proof, "agreement");
  g_assert_false (edit (proof, "heads-of-terms").set_before_painting);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proof/quick", test_quick);
  g_test_add_func ("/proof/slow", test_slow);
  return g_test_run ();
}
