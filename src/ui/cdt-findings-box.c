/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-findings-box.h"

#include <glib/gi18n-lib.h>

#include "cdt-accept-dialog.h"
#include "cdt-finding-row.h"
#include "cdt-steps.h"

struct _CdtFindingsBox
{
  GtkBox parent_instance;
  CdtDraft *draft;
  GtkWidget *must_box;
  GtkWidget *look_box;
  GtkWidget *note_box;
  GtkListBox *must_list;
  GtkListBox *look_list;
  GtkListBox *note_list;
};

enum
{
  SIGNAL_PLACE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtFindingsBox, cdt_findings_box, GTK_TYPE_BOX)

/* By severity; never told apart by colour alone */
static const struct
{
  const char *icon;
  const char *style;
} looks[] = {
  [CDT_FINDING_MUST_FIX] = { "action-unavailable-symbolic", "must-fix" },
  [CDT_FINDING_WORTH_A_LOOK] = { "dialog-warning-symbolic", "worth-a-look" },
  [CDT_FINDING_NOTE] = { "dialog-information-symbolic", "worth-a-look" },
};

/* With the source where one says it */
static char *
say_why (const CdtFinding *finding)
{
  if (finding->why == NULL || finding->source == NULL)
    return g_strdup (finding->why);
  /* Translators: why something matters, and in brackets who found it out */
  return g_strdup_printf (_ ("%s (%s)"), finding->why, finding->source);
}

/* The button says where it goes. */
static char *
say_where (const CdtFinding *finding)
{
  guint step = cdt_steps_find_for_path (finding->path);

  /* Translators: %s is the name of a step: "Go to Partners" */
  return step != G_MAXUINT ? g_strdup_printf (_ ("Go to %s"), _ (cdt_steps_get (step)->title))
                           : g_strdup (_ ("Go There"));
}

static void
go_cb (CdtFindingsBox *self, CdtFindingRow *row)
{
  g_autofree char *path = g_strdup (cdt_finding_row_get_path (row));

  g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, path);
}

static void
accept_cb (CdtFindingsBox *self, CdtFindingRow *row)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));

  cdt_accept_dialog_open (GTK_WINDOW (window), self->draft, cdt_finding_row_get_finding (row));
}

static void
mend_cb (CdtFindingsBox *self, CdtFindingRow *row)
{
  cdt_fix_apply (cdt_finding_row_get_finding (row)->fix, self->draft);
}

static GtkWidget *
make_row (CdtFindingsBox *self, const CdtFinding *finding)
{
  g_autofree char *why = say_why (finding);
  g_autofree char *where = say_where (finding);
  GtkWidget *row = cdt_finding_row_new (looks[finding->severity].icon, looks[finding->severity].style,
                                        finding->what, why, finding->path);

  cdt_finding_row_say_where (CDT_FINDING_ROW (row), where);
  cdt_finding_row_offer (CDT_FINDING_ROW (row), finding, _ ("Accept…"));
  if (finding->fix != NULL)
    cdt_finding_row_offer_mending (CDT_FINDING_ROW (row), finding->fix->label);
  g_signal_connect_object (row, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "offered", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "mend", G_CALLBACK (mend_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
fill (CdtFindingsBox *self, CdtSeverity severity, GtkListBox *list, GtkWidget *box, GPtrArray *findings)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_widget_destroy (GTK_WIDGET (row));
  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == severity)
        gtk_list_box_insert (list, make_row (self, finding), -1);
    }
  gtk_widget_set_visible (box, gtk_list_box_get_row_at_index (list, 0) != NULL);
}

static void
cdt_findings_box_dispose (GObject *object)
{
  g_clear_object (&CDT_FINDINGS_BOX (object)->draft);
  G_OBJECT_CLASS (cdt_findings_box_parent_class)->dispose (object);
}

static void
cdt_findings_box_class_init (CdtFindingsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_findings_box_dispose;
  signals[SIGNAL_PLACE_ACTIVATED] = g_signal_new ("place-activated", CDT_TYPE_FINDINGS_BOX, G_SIGNAL_RUN_LAST,
                                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-findings-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtFindingsBox, must_box);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingsBox, look_box);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingsBox, note_box);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingsBox, must_list);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingsBox, look_list);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingsBox, note_list);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
cdt_findings_box_init (CdtFindingsBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cdt_findings_box_update (CdtFindingsBox *self, CdtDraft *draft, GPtrArray *findings)
{
  g_return_if_fail (CDT_IS_FINDINGS_BOX (self) && CDT_IS_DRAFT (draft) && findings != NULL);

  g_set_object (&self->draft, draft);
  fill (self, CDT_FINDING_MUST_FIX, self->must_list, self->must_box, findings);
  fill (self, CDT_FINDING_WORTH_A_LOOK, self->look_list, self->look_box, findings);
  fill (self, CDT_FINDING_NOTE, self->note_list, self->note_box, findings);
}
