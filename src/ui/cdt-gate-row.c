/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-gate-row.h"

#include "cdt-form.h"
#include "cdt-format.h"
#include "cdt-label-text.h"
#include "cdt-segments.h"

struct _CdtGateRow
{
  GtkListBoxRow parent_instance;
  const CdtGuidanceEntry *question;
  CdtSegments *segments;
  CdtForm *form; /* made when first unfolded; NULL before */
  CdtDraft *draft;
  char *answer_path; /* NULL: not answered */
  GtkLabel *text;
  GtkLabel *note; /* evidence and who, while they are folded away */
  GtkBox *answer_box;
  GtkToggleButton *more;
  GtkWidget *more_box; /* holds the form */
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtGateRow, cdt_gate_row, GTK_TYPE_LIST_BOX_ROW)

static void
bind_form (CdtGateRow *self)
{
  if (self->answer_path == NULL)
    return;
  if (self->form == NULL)
    {
      self->form = CDT_FORM (cdt_form_new ("gate-answer"));
      gtk_container_add (GTK_CONTAINER (self->more_box), GTK_WIDGET (self->form));
    }
  cdt_form_bind (self->form, self->draft, self->answer_path);
}

static char *
dup_field (CdtGateRow *self, const char *name)
{
  g_autofree char *path = g_strconcat (self->answer_path, "/", name, NULL);

  return cdt_draft_dup_value (self->draft, path);
}

static void
add_words (GString *note, const char *words)
{
  if (words != NULL)
    g_string_append_printf (note, "%s%s", note->len > 0 ? " · " : "", words);
}

static void
show_note (CdtGateRow *self)
{
  g_autoptr (GString) note = g_string_new (NULL);

  if (self->answer_path != NULL && !gtk_toggle_button_get_active (self->more))
    {
      g_autofree char *evidence = dup_field (self, "evidence");
      g_autofree char *who = dup_field (self, "who");
      g_autofree char *by = dup_field (self, "by");
      g_autofree char *date = by != NULL ? cdt_format_date (by) : NULL;

      add_words (note, evidence);
      add_words (note, who);
      add_words (note, date);
    }
  cdt_label_show_text (self->note, note->str);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note->len > 0);
}

static void
more_toggled_cb (CdtGateRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->more);

  if (open && self->form == NULL)
    bind_form (self);
  gtk_widget_set_visible (self->more_box, open && self->form != NULL);
  show_note (self);
}

static void
segments_edited_cb (CdtGateRow *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, cdt_segments_get_value (self->segments));
}

/* Tab goes from control to control; the row itself takes no focus. */
static gboolean
cdt_gate_row_focus_override (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_bin_get_child (GTK_BIN (widget)), direction);
}

static void
cdt_gate_row_finalize (GObject *object)
{
  CdtGateRow *self = CDT_GATE_ROW (object);

  g_clear_object (&self->draft);
  g_free (self->answer_path);
  G_OBJECT_CLASS (cdt_gate_row_parent_class)->finalize (object);
}

static void
cdt_gate_row_class_init (CdtGateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_gate_row_finalize;
  widget_class->focus = cdt_gate_row_focus_override;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-gate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtGateRow, text);
  gtk_widget_class_bind_template_child (widget_class, CdtGateRow, note);
  gtk_widget_class_bind_template_child (widget_class, CdtGateRow, answer_box);
  gtk_widget_class_bind_template_child (widget_class, CdtGateRow, more);
  gtk_widget_class_bind_template_child (widget_class, CdtGateRow, more_box);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
}

static void
cdt_gate_row_init (CdtGateRow *self)
{
  const CdtShape *shape = cdt_shape_find ("gate/answer/answer");
  guint n_choices;
  const CdtChoice *choices = cdt_shape_get_choices (shape, &n_choices);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->segments = CDT_SEGMENTS (cdt_segments_new (choices, n_choices));
  g_signal_connect_object (self->segments, "edited", G_CALLBACK (segments_edited_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_pack_start (self->answer_box, GTK_WIDGET (self->segments), FALSE, FALSE, 0);
}

GtkWidget *
cdt_gate_row_new (const CdtGuidanceEntry *question)
{
  CdtGateRow *self;

  g_return_val_if_fail (question != NULL && question->kind == CDT_GUIDANCE_QUESTION, NULL);

  self = g_object_new (CDT_TYPE_GATE_ROW, NULL);
  self->question = question;
  gtk_label_set_text (self->text, question->text);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->segments)), question->text);
  return GTK_WIDGET (self);
}

const CdtGuidanceEntry *
cdt_gate_row_get_question (CdtGateRow *self)
{
  g_return_val_if_fail (CDT_IS_GATE_ROW (self), NULL);

  return self->question;
}

void
cdt_gate_row_show_answer (CdtGateRow *self, CdtDraft *draft, const char *answer_path)
{
  g_autofree char *path = NULL;
  g_autofree char *value = NULL;

  g_return_if_fail (CDT_IS_GATE_ROW (self));
  g_return_if_fail (CDT_IS_DRAFT (draft));

  path = answer_path != NULL ? g_strconcat (answer_path, "/answer", NULL) : NULL;
  value = path != NULL ? cdt_draft_dup_value (draft, path) : NULL;
  if (g_strcmp0 (value, cdt_segments_get_value (self->segments)) != 0)
    cdt_segments_show_value (self->segments, value);
  if (draft != self->draft || g_strcmp0 (answer_path, self->answer_path) != 0)
    {
      g_set_object (&self->draft, draft);
      g_free (self->answer_path);
      self->answer_path = g_strdup (answer_path);
      gtk_widget_set_visible (GTK_WIDGET (self->more), answer_path != NULL);
      if (answer_path == NULL)
        cdt_gate_row_set_open (self, FALSE);
      else if (self->form != NULL)
        bind_form (self);
    }
  show_note (self);
}

CdtField *
cdt_gate_row_find_field (CdtGateRow *self, const char *path)
{
  CdtField *found;

  g_return_val_if_fail (CDT_IS_GATE_ROW (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (self->answer_path == NULL || !g_str_has_prefix (path, self->answer_path))
    return NULL;
  if (self->form == NULL)
    bind_form (self);
  found = cdt_form_find_field (self->form, path);
  if (found != NULL)
    cdt_gate_row_set_open (self, TRUE);
  return found;
}

gboolean
cdt_gate_row_get_open (CdtGateRow *self)
{
  g_return_val_if_fail (CDT_IS_GATE_ROW (self), FALSE);

  return gtk_toggle_button_get_active (self->more);
}

void
cdt_gate_row_set_open (CdtGateRow *self, gboolean open)
{
  g_return_if_fail (CDT_IS_GATE_ROW (self));

  gtk_toggle_button_set_active (self->more, open);
}

void
cdt_gate_row_focus (CdtGateRow *self)
{
  g_return_if_fail (CDT_IS_GATE_ROW (self));

  gtk_widget_child_focus (GTK_WIDGET (self->segments), GTK_DIR_TAB_FORWARD);
}
