/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comments and open points: where they are made, and the agenda. */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-about-words.h"
#include "cdt-clause-row.h"
#include "cdt-field.h"
#include "cdt-item-row.h"
#include "cdt-point-dialog.h"
#include "cdt-print.h"
#include "cdt-remarks-popover.h"
#include "cdt-seal.h"
#include "cdt-settings.h"
#include "cdt-wording-page.h"

#define WHOLE "whole" /* for an action: about the agreement as a whole; "" is where the focus is */
#define OWN_CLAUSE "wording/own-clauses/own-clause"

static CdtDraft *
get_draft (CdtWindow *self)
{
  return cdt_file_get_draft (self->file);
}

static CdtAssembler *
get_assembler (CdtWindow *self)
{
  return cdt_proof_get_assembler (cdt_editor_get_proof (self->editor));
}

/* A clause of the person's own is an item of the draft. */
static char *
make_clause_about (CdtDraft *draft, const char *id)
{
  g_autofree char *own = g_strdup_printf (OWN_CLAUSE "[@id='%s']", id);

  if (cdt_draft_find_node (draft, own) != NULL)
    return g_steal_pointer (&own);
  return g_strconcat (CDT_ABOUT_CLAUSE, id, NULL);
}

static CdtField *
get_focus_field (CdtWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL ? (CdtField *)gtk_widget_get_ancestor (focus, CDT_TYPE_FIELD) : NULL;
}

/* The item in whose head the focus is; NULL: it is elsewhere, such as in one of the item's questions */
static CdtItem *
get_focus_item (CdtWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CDT_TYPE_ITEM_ROW) : NULL;
  CdtField *field = get_focus_field (self);

  if (row == NULL || (field != NULL && gtk_widget_is_ancestor (GTK_WIDGET (field), row)))
    return NULL;
  return cdt_item_row_get_item (CDT_ITEM_ROW (row));
}

/* What the focus is in; NULL when that is no question, no item and no clause */
static char *
find_about_here (CdtWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  CdtField *field = get_focus_field (self);
  CdtItem *item = get_focus_item (self);
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CDT_TYPE_CLAUSE_ROW) : NULL;

  if (item != NULL)
    return g_strdup (cdt_item_get_path (item));
  if (row != NULL)
    return make_clause_about (get_draft (self), cdt_clause_row_get_id (CDT_CLAUSE_ROW (row)));
  return field != NULL ? g_strdup (cdt_field_get_full_path (field)) : NULL;
}

/* The row of a clause in the step of the wording, which is shown for it */
static GtkWidget *
show_clause (CdtWindow *self, const char *id)
{
  guint step = cdt_steps_find ("wording");
  GtkWidget *page = cdt_step_page_get_content (cdt_editor_get_step_page (self->editor, step));
  CdtClauseRow *row;

  cdt_editor_set_step (self->editor, step);
  row = CDT_IS_WORDING_PAGE (page) ? cdt_wording_page_get_row (CDT_WORDING_PAGE (page), id) : NULL;
  if (row != NULL)
    cdt_clause_row_focus_head (row);
  return GTK_WIDGET (row);
}

/* The head of the item, in whose questions the focus is; FALSE: in none of them */
static gboolean
focus_item (CdtWindow *self, const char *path)
{
  GtkWidget *at = gtk_window_get_focus (GTK_WINDOW (self));

  while (at != NULL && (at = gtk_widget_get_ancestor (at, CDT_TYPE_ITEM_ROW)) != NULL)
    {
      if (g_strcmp0 (cdt_item_get_path (cdt_item_row_get_item (CDT_ITEM_ROW (at))), path) == 0)
        {
          cdt_item_row_focus_head (CDT_ITEM_ROW (at));
          return TRUE;
        }
      at = gtk_widget_get_parent (at);
    }
  return FALSE;
}

/* Goes to what it is about, and gives the widget that stands for it */
static GtkWidget *
show_about (CdtWindow *self, const char *about)
{
  const char *clause = cdt_about_get_clause (about);
  const char *own = g_str_has_prefix (about, OWN_CLAUSE) ? strchr (about, '\'') : NULL;
  g_autofree char *own_id = own != NULL ? g_strndup (own + 1, strcspn (own + 1, "'")) : NULL;
  CdtField *field;
  GtkWidget *control;

  if (clause != NULL || own_id != NULL)
    return show_clause (self, clause != NULL ? clause : own_id);
  if (!cdt_editor_go_to_path (self->editor, about) || (field = get_focus_field (self)) == NULL)
    return NULL;
  if (cdt_about_get_kind (get_draft (self), about) == CDT_ABOUT_ITEM && focus_item (self, about))
    return gtk_window_get_focus (GTK_WINDOW (self));
  control = cdt_field_get_control (field);
  return control != NULL && gtk_widget_get_mapped (control) ? control : GTK_WIDGET (field);
}

static void
comment_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (data);
  const char *given = g_variant_get_string (parameter, NULL);
  gboolean whole = g_str_equal (given, WHOLE);
  g_autofree char *about = *given == '\0' ? find_about_here (self) : g_strdup (whole ? "" : given);
  g_autofree char *name = NULL;
  GtkWidget *at;

  if (about == NULL)
    {
      cdt_notice_say (self->notice, _ ("Put the cursor into the question that you want to comment on."));
      return;
    }
  at = whole ? gtk_window_get_focus (GTK_WINDOW (self)) : show_about (self, about);
  name = cdt_about_say (get_assembler (self), about);
  cdt_remarks_popover_open (at != NULL ? at : GTK_WIDGET (self->menu_button), get_draft (self), about, name);
}

static void
raise_point_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (data);
  const char *about = g_variant_get_string (parameter, NULL);
  g_autofree char *where = cdt_about_say (get_assembler (self), about);

  cdt_point_dialog_open (GTK_WINDOW (self), get_draft (self), NULL, about, where);
}

static void
point_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (data);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *path = g_strdup_printf ("review/points/point[@id='%s']/about", id);
  g_autofree char *about = cdt_draft_dup_value (get_draft (self), path);
  g_autofree char *where = cdt_about_say (get_assembler (self), about);

  cdt_point_dialog_open (GTK_WINDOW (self), get_draft (self), id, NULL, where);
}

static void
printed_cb (GtkPrintOperation *print, GtkPrintOperationResult result, CdtWindow *self)
{
  cdt_window_print_tell (self, print, result);
}

static void
print_agenda_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) print = cdt_print_new_agenda (get_draft (self), &error);
  GtkPrintOperationResult result = GTK_PRINT_OPERATION_RESULT_ERROR;

  if (print != NULL)
    {
      g_signal_connect_object (print, "done", G_CALLBACK (printed_cb), self, 0);
      result = gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                                        &error);
    }
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && error != NULL)
    cdt_notice_complain (self->notice, error->message);
}

static void
agenda_chosen_cb (GtkNativeDialog *dialog, int response, CdtWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT && self->file != NULL)
    {
      g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *whole
          = g_str_has_suffix (path, ".pdf") ? g_strdup (path) : g_strconcat (path, ".pdf", NULL);

      cdt_settings_set_folder (cdt_settings_get (), folder);
      cdt_window_export_to (self, whole, CDT_EXPORT_AGENDA);
    }
  g_clear_object (&self->chooser);
}

static void
export_agenda_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CdtWindow *self = CDT_WINDOW (data);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Save the Agenda as PDF"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  /* Translators: the end of a file name, after the title of the agreement */
  g_autofree char *name = cdt_window_file_dup_name (self, _ (" agenda.pdf"));

  gtk_file_chooser_set_do_overwrite_confirmation (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (agenda_chosen_cb), self, 0);
  cdt_window_file_use_chooser (self, chooser);
}

static const GActionEntry entries[] = {
  { "comment", comment_cb, "s" },      { "raise-point", raise_point_cb, "s" }, { "point", point_cb, "s" },
  { "print-agenda", print_agenda_cb }, { "export-agenda", export_agenda_cb },
};

void
cdt_window_remarks_add_actions (CdtWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
cdt_window_remarks_update_actions (CdtWindow *self)
{
  gboolean open = self->file != NULL && !cdt_draft_is_read_only (get_draft (self));
  gboolean writable = open && !cdt_seal_is_set (get_draft (self));

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);
      gboolean tells = g_str_has_suffix (entries[i].name, "-agenda");

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), tells ? open : writable);
    }
}
