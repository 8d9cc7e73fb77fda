/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-beside.h"
#include "cdt-clause-edit.h"
#include "cdt-clause-list.h"
#include "cdt-field-picks.h"
#include "cdt-word-differences.h"

struct _CdtClauseEditor
{
  GtkBin parent_instance;
  CdtProof *proof;
  CdtAssembler *assembler;
  CdtDraft *draft;
  char *id;
  char *path; /* (nullable) of the item in the draft */
  gboolean own;
  gboolean own_words;
  gboolean updating;
  char *form; /* (nullable) id of the form that is chosen */
  GtkBox *heading_box;
  GtkEntry *heading;
  GtkBox *form_box;
  GtkComboBoxText *form_choice;
  GtkLabel *note;
  CdtBeside *texts;
  GtkLabel *words_title;
  GtkBox *words_box;
  CdtWordsView *words;
  GtkBox *standard_column;
  GtkBox *standard_box;
  CdtWordsView *standard;
  GtkLabel *legend;
  GtkMenuButton *insert_field;
  GtkMenuButton *refer;
  CdtPickPopover *fields;
  CdtPickPopover *clauses;
  GtkButton *restore;
  GtkButton *remove;
  GtkCheckButton *keep_number;
};

G_DEFINE_FINAL_TYPE (CdtClauseEditor, cdt_clause_editor, GTK_TYPE_BIN)

static char *
dup_standard (CdtClauseEditor *self, const char *form)
{
  char *source = cdt_clause_list_dup_source (self->assembler, self->id, form);

  return source != NULL ? source : g_strdup ("");
}

/* What the clause says now, as own words */
static char *
dup_current (CdtClauseEditor *self)
{
  g_autofree char *path = self->path != NULL ? g_strconcat (self->path, "/text", NULL) : NULL;
  char *text = path != NULL ? cdt_draft_dup_value (self->draft, path) : NULL;

  return text != NULL ? text : dup_standard (self, self->form);
}

/* While the person types, the words are theirs; anything else that changes them shows. */
static void
show_words (CdtWordsView *view, const char *source)
{
  g_autofree char *shown = cdt_words_view_dup_source (view);
  gboolean typing = gtk_widget_has_focus (GTK_WIDGET (cdt_words_view_get_view (view)));

  if (!typing || strcmp (source, shown) != 0)
    cdt_words_view_show_source (view, source);
}

/* What the person's words are compared with is what the clause can go back to. */
static void
show_texts (CdtClauseEditor *self)
{
  g_autofree char *current = dup_current (self);
  g_autofree char *standard = dup_standard (self, NULL);
  gboolean differs = strcmp (current, standard) != 0;
  g_autoptr (GArray) differences = NULL;

  show_words (self->words, current);
  if (self->own)
    return;
  show_words (self->standard, standard);
  differences = cdt_word_differences (standard, current);
  cdt_words_view_mark (self->words, differences, CDT_WORDS_INSERTED);
  cdt_words_view_mark (self->standard, differences, CDT_WORDS_DELETED);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), differs);
  cdt_beside_set_stacks (self->texts, differs);
}

static void
words_edited_cb (CdtClauseEditor *self)
{
  g_autofree char *source = cdt_words_view_dup_source (self->words);
  g_autofree char *standard = dup_standard (self, self->form);

  cdt_clause_edit_set_text (self->draft, self->id,
                            !self->own && strcmp (source, standard) == 0 ? NULL : source);
}

static void
heading_changed_cb (CdtClauseEditor *self)
{
  g_autofree char *path = g_strdup_printf ("%s/heading", self->path);

  if (!self->updating)
    cdt_draft_set_value (self->draft, path, gtk_entry_get_text (self->heading), NULL);
}

static void
form_changed_cb (CdtClauseEditor *self)
{
  const char *id = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->form_choice));

  if (!self->updating)
    cdt_clause_edit_set_alternative (self->draft, self->id, id != NULL && *id != '\0' ? id : NULL);
}

static void
restore_clicked_cb (CdtClauseEditor *self)
{
  cdt_clause_edit_restore (self->draft, self->id);
}

static void
remove_clicked_cb (CdtClauseEditor *self)
{
  cdt_clause_edit_remove_own (self->draft, self->id);
}

static void
keep_number_toggled_cb (CdtClauseEditor *self)
{
  gboolean keep = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->keep_number));

  if (!self->updating)
    cdt_clause_edit_set_state (self->draft, self->id, keep ? CDT_CLAUSE_NOT_USED : CDT_CLAUSE_OFF);
}

/* The lists are filled when they are opened: most never are. */
static void
fields_opened_cb (CdtClauseEditor *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->insert_field)))
    cdt_field_picks_fill (self->fields, self->draft);
}

static void
clauses_opened_cb (CdtClauseEditor *self)
{
  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->refer)))
    return;
  g_autoptr (GPtrArray) list = cdt_clause_list_get (self->assembler);
  cdt_pick_popover_clear (self->clauses);
  for (guint i = 0; i < list->len; i++)
    {
      const CdtClauseInfo *info = list->pdata[i];
      g_autofree char *braces = g_strdup_printf ("{clause:%s}", info->id);

      cdt_pick_popover_add (self->clauses, info->heading,
                            info->number != NULL ? info->number : _ ("Not in the document"), braces);
    }
}

static void
picked_cb (CdtClauseEditor *self, const char *braces)
{
  cdt_words_view_insert_braces (self->words, braces);
}

static void
cdt_clause_editor_dispose (GObject *object)
{
  CdtClauseEditor *self = CDT_CLAUSE_EDITOR (object);

  g_clear_object (&self->proof);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->form, g_free);
  G_OBJECT_CLASS (cdt_clause_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, heading_box);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, form_box);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, form_choice);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, note);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, texts);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, words_title);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, words_box);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, standard_column);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, standard_box);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, legend);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, insert_field);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, refer);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, restore);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, remove);
  gtk_widget_class_bind_template_child (widget_class, CdtClauseEditor, keep_number);
}

static void
cdt_clause_editor_class_init (CdtClauseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_clause_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-clause-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, heading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_number_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, fields_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, clauses_opened_cb);
}

static void
cdt_clause_editor_init (CdtClauseEditor *self)
{
  g_type_ensure (CDT_TYPE_BESIDE);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->fields = CDT_PICK_POPOVER (g_object_ref_sink (cdt_pick_popover_new (_ ("Fields"))));
  self->clauses = CDT_PICK_POPOVER (g_object_ref_sink (cdt_pick_popover_new (_ ("Clauses"))));
  gtk_menu_button_set_popover (self->insert_field, GTK_WIDGET (self->fields));
  gtk_menu_button_set_popover (self->refer, GTK_WIDGET (self->clauses));
  g_signal_connect_object (self->fields, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clauses, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_object_unref (self->fields);
  g_object_unref (self->clauses);
}

static void
fill_forms (CdtClauseEditor *self)
{
  g_autoptr (GPtrArray) forms = cdt_clause_list_get_forms (self->assembler, self->id);

  for (guint i = 0; i < forms->len; i++)
    {
      const CdtClauseForm *form = forms->pdata[i];

      gtk_combo_box_text_append (self->form_choice, form->id != NULL ? form->id : "", form->label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), forms->len > 1);
}

static void
show_note (CdtClauseEditor *self, const CdtClauseInfo *info)
{
  g_autoptr (GPtrArray) forms = cdt_clause_list_get_forms (self->assembler, self->id);
  const char *note = info->note;

  for (guint i = 0; i < forms->len; i++)
    {
      const CdtClauseForm *form = forms->pdata[i];

      if (form->id != NULL && g_strcmp0 (form->id, info->alternative) == 0)
        note = form->note;
    }
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

static void
show_heading (CdtClauseEditor *self)
{
  g_autofree char *path = g_strdup_printf ("%s/heading", self->path);
  g_autofree char *heading = cdt_draft_dup_value (self->draft, path);

  if (g_strcmp0 (heading != NULL ? heading : "", gtk_entry_get_text (self->heading)) != 0)
    gtk_entry_set_text (self->heading, heading != NULL ? heading : "");
}

static CdtWordsView *
add_words (CdtClauseEditor *self, GtkBox *box, gboolean editable, const char *format, const char *heading)
{
  GtkWidget *view = cdt_words_view_new (self->assembler, editable);
  g_autofree char *name = g_strdup_printf (format, heading);

  gtk_box_pack_start (box, view, TRUE, TRUE, 0);
  atk_object_set_name (
      gtk_widget_get_accessible (GTK_WIDGET (cdt_words_view_get_view (CDT_WORDS_VIEW (view)))), name);
  return CDT_WORDS_VIEW (view);
}

GtkWidget *
cdt_clause_editor_new (CdtProof *proof, const CdtClauseInfo *info)
{
  CdtClauseEditor *self;

  g_return_val_if_fail (CDT_IS_PROOF (proof) && info != NULL, NULL);

  self = g_object_new (CDT_TYPE_CLAUSE_EDITOR, NULL);
  self->proof = g_object_ref (proof);
  self->assembler = cdt_proof_get_assembler (proof);
  self->draft = cdt_proof_get_draft (proof);
  self->id = g_strdup (info->id);
  self->own = info->own;
  /* Translators: %s is the heading of a clause */
  self->words = add_words (self, self->words_box, TRUE, _ ("Words of %s"), info->heading);
  /* Translators: %s is the heading of a clause */
  self->standard = add_words (self, self->standard_box, FALSE, _ ("Standard text of %s"), info->heading);
  g_signal_connect_object (self->words, "edited", G_CALLBACK (words_edited_cb), self, G_CONNECT_SWAPPED);
  self->updating = TRUE;
  fill_forms (self);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->heading_box), info->own);
  gtk_widget_set_visible (GTK_WIDGET (self->remove), info->own);
  gtk_widget_set_visible (GTK_WIDGET (self->words_title), !info->own);
  gtk_widget_set_visible (GTK_WIDGET (self->standard_column), !info->own);
  cdt_clause_editor_update (self, info);
  return GTK_WIDGET (self);
}

void
cdt_clause_editor_update (CdtClauseEditor *self, const CdtClauseInfo *info)
{
  gboolean off;

  g_return_if_fail (CDT_IS_CLAUSE_EDITOR (self) && info != NULL);

  off = info->state == CDT_CLAUSE_OFF || info->state == CDT_CLAUSE_NOT_USED;
  self->updating = TRUE;
  g_free (self->path);
  self->path = g_strdup (info->path);
  g_free (self->form);
  self->form = g_strdup (info->alternative);
  self->own_words = info->own_words;
  if (self->own)
    show_heading (self);
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->form_choice), self->form != NULL ? self->form : "");
  show_note (self, info);
  show_texts (self);
  gtk_label_set_text (self->words_title, info->own_words ? _ ("Your words") : _ ("Words of the clause"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->restore), info->own_words || info->alternative != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_number), off);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->keep_number), info->state == CDT_CLAUSE_NOT_USED);
  self->updating = FALSE;
}

CdtWordsView *
cdt_clause_editor_get_words (CdtClauseEditor *self)
{
  g_return_val_if_fail (CDT_IS_CLAUSE_EDITOR (self), NULL);

  return self->words;
}

void
cdt_clause_editor_focus (CdtClauseEditor *self)
{
  g_return_if_fail (CDT_IS_CLAUSE_EDITOR (self));

  if (self->own && *gtk_entry_get_text (self->heading) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->heading));
  else
    gtk_widget_grab_focus (GTK_WIDGET (cdt_words_view_get_view (self->words)));
}
