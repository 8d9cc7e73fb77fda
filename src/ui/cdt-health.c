/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-health.h"

#include <glib/gi18n-lib.h>

#include "cdt-finding-row.h"
#include "cdt-guidance.h"
#include "cdt-source-button.h"

/* The parts of the template that tell of one kind of entry */
typedef struct
{
  GtkLabel *answered;
  GtkLabel *open;
  GtkToggleButton *more; /* shows the rows */
  GtkListBox *rows;
} Section;

struct _CdtHealth
{
  GtkBox parent_instance;
  char *shown; /* ids of what is open, to leave the rows alone while they are the same; NULL: nothing yet */
  guint n_open;
  CdtSourceButton *marks_source;
  CdtSourceButton *killers_source;
  GtkLabel *marks_answered;
  GtkLabel *marks_open;
  GtkToggleButton *marks_more;
  GtkListBox *marks;
  GtkLabel *killers_answered;
  GtkLabel *killers_open;
  GtkToggleButton *killers_more;
  GtkListBox *killers;
};

enum
{
  SIGNAL_PLACE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtHealth, cdt_health, GTK_TYPE_BOX)

static void
destroy_cb (GtkWidget *widget, gpointer data)
{
  gtk_widget_destroy (widget);
}

static void
go_cb (CdtHealth *self, CdtFindingRow *row)
{
  g_autofree char *path = g_strdup (cdt_finding_row_get_path (row));

  g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, path);
}

static void
add_row (CdtHealth *self, GtkListBox *list, const CdtGuidanceEntry *entry)
{
  g_autofree char *own = NULL;
  GtkWidget *row;

  if (cdt_guidance_entry_is_own (entry))
    own = g_strdup_printf ("%s %s", entry->text, entry->source->text);
  row = cdt_finding_row_new ("dialog-warning-symbolic", "worth-a-look", entry->title,
                             own != NULL ? own : entry->text, entry->fields[0]);
  g_signal_connect_object (row, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (list, row, -1);
}

static void
add_title (GString *titles, const char *title)
{
  g_string_append_printf (titles, "%s%s", titles->len > 0 ? " · " : "", title);
}

static void
show_titles (GtkLabel *label, const GString *titles, const char *words)
{
  gtk_label_set_text (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), titles->len > 0);
}

static void
fill (CdtHealth *self, const Section *section, const GPtrArray *entries, CdtDraft *draft)
{
  g_autoptr (GString) answered = g_string_new (NULL);
  g_autoptr (GString) open = g_string_new (NULL);
  g_autofree char *answered_words = NULL;
  g_autofree char *open_words = NULL;

  gtk_container_foreach (GTK_CONTAINER (section->rows), destroy_cb, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const CdtGuidanceEntry *entry = g_ptr_array_index (entries, i);
      gboolean is_answered = cdt_guidance_entry_is_answered (entry, draft);

      add_title (is_answered ? answered : open, entry->title);
      if (is_answered)
        continue;
      add_row (self, section->rows, entry);
      self->n_open++;
    }
  /* TRANSLATORS: names of what the draft answers follow, parted by dots */
  answered_words = g_strdup_printf (_ ("Answered: %s"), answered->str);
  open_words = g_strdup_printf (_ ("Not answered yet: %s"), open->str);
  show_titles (section->answered, answered, answered_words);
  show_titles (section->open, open, open_words);
  gtk_widget_set_visible (GTK_WIDGET (section->more), open->len > 0);
  if (open->len == 0)
    gtk_toggle_button_set_active (section->more, FALSE);
}

static void
sum_up (GString *open, const GPtrArray *entries, CdtDraft *draft)
{
  for (guint i = 0; i < entries->len; i++)
    if (!cdt_guidance_entry_is_answered (g_ptr_array_index (entries, i), draft))
      g_string_append_printf (open, "%s ", ((const CdtGuidanceEntry *)g_ptr_array_index (entries, i))->id);
}

static void
cdt_health_finalize (GObject *object)
{
  g_free (CDT_HEALTH (object)->shown);
  G_OBJECT_CLASS (cdt_health_parent_class)->finalize (object);
}

static void
cdt_health_class_init (CdtHealthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_health_finalize;
  signals[SIGNAL_PLACE_ACTIVATED]
      = g_signal_new ("place-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (CDT_TYPE_SOURCE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-health.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, marks_source);
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, killers_source);
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, marks_answered);
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, marks_open);
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, marks_more);
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, killers_answered);
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, killers_open);
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, killers_more);
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, marks);
  gtk_widget_class_bind_template_child (widget_class, CdtHealth, killers);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
cdt_health_init (CdtHealth *self)
{
  const CdtGuidance *guidance = cdt_guidance_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  cdt_source_button_set_entry (self->marks_source,
                               g_ptr_array_index (cdt_guidance_list (guidance, CDT_GUIDANCE_MARK), 0));
  cdt_source_button_set_entry (self->killers_source,
                               g_ptr_array_index (cdt_guidance_list (guidance, CDT_GUIDANCE_KILLER), 0));
}

void
cdt_health_update (CdtHealth *self, CdtDraft *draft)
{
  const CdtGuidance *guidance = cdt_guidance_get ();
  const GPtrArray *marks = cdt_guidance_list (guidance, CDT_GUIDANCE_MARK);
  const GPtrArray *killers = cdt_guidance_list (guidance, CDT_GUIDANCE_KILLER);
  g_autoptr (GString) open = g_string_new (NULL);

  g_return_if_fail (CDT_IS_HEALTH (self));
  g_return_if_fail (CDT_IS_DRAFT (draft));

  sum_up (open, marks, draft);
  sum_up (open, killers, draft);
  if (g_strcmp0 (self->shown, open->str) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (open->str);
  self->n_open = 0;
  fill (self, &(Section){ self->marks_answered, self->marks_open, self->marks_more, self->marks }, marks,
        draft);
  fill (self, &(Section){ self->killers_answered, self->killers_open, self->killers_more, self->killers },
        killers, draft);
}

guint
cdt_health_get_n_open (CdtHealth *self)
{
  g_return_val_if_fail (CDT_IS_HEALTH (self), 0);

  return self->n_open;
}
