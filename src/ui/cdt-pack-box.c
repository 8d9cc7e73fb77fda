/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-box.h"

#include <glib/gi18n-lib.h>

#include "cdt-changes-dialog.h"
#include "cdt-choice-notes.h"
#include "cdt-wording-change.h"

struct _CdtPackBox
{
  GtkBin parent_instance;
  CdtProof *proof;
  gboolean updating;
  GtkWidget *pack_row;
  GtkComboBoxText *pack;
  GtkWidget *state_box;
  GtkLabel *state_title;
  GtkLabel *state_words;
  GtkButton *see;
  GtkExpander *notes_expander;
  GtkLabel *notes;
};

G_DEFINE_FINAL_TYPE (CdtPackBox, cdt_pack_box, GTK_TYPE_BIN)

static void
show_packs (CdtPackBox *self)
{
  const GPtrArray *packs = cdt_pack_shelf_get_packs (cdt_proof_get_shelf ());
  const char *missing = cdt_proof_get_missing (self->proof);

  gtk_combo_box_text_remove_all (self->pack);
  for (guint i = 0; i < packs->len; i++)
    {
      const CdtShelfPack *pack = g_ptr_array_index (packs, i);

      gtk_combo_box_text_append (self->pack, pack->id, pack->title);
    }
  /* What is asked for and not here has no id that can be chosen. */
  if (missing != NULL)
    {
      g_autofree char *label = g_strdup_printf (_ ("%s (not on this computer)"), missing);

      gtk_combo_box_text_append (self->pack, "", label);
    }
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->pack),
                               missing != NULL ? "" : cdt_pack_get_id (cdt_proof_get_pack (self->proof)));
  gtk_widget_set_visible (self->pack_row, packs->len > 1 || missing != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->pack), !cdt_pack_shelf_is_named (cdt_proof_get_shelf ()));
}

static char *
say_changes (CdtPackBox *self)
{
  CdtAssembler *assembler = cdt_proof_get_assembler (self->proof);
  g_autoptr (GPtrArray) changes = cdt_wording_list_changes (assembler);
  g_autoptr (GString) names = g_string_new (NULL);

  if (changes->len == 0)
    return g_strdup (_ ("No clause of this agreement reads differently."));
  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "; " : "",
                            ((CdtWordingChange *)g_ptr_array_index (changes, i))->heading);
  /* Translators: %s are headings of clauses */
  return g_strdup_printf (_ ("These clauses read differently: %s. The pages show the new wording. Clauses in "
                             "your own words stay as they are."),
                          names->str);
}

static void
show_state (CdtPackBox *self)
{
  gboolean current = cdt_wording_is_current (cdt_proof_get_assembler (self->proof));
  const char *missing = cdt_proof_get_missing (self->proof);
  const char *refusal = cdt_proof_get_refusal (self->proof);
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->state_box, !current || refusal != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->see), !current);
  if (current && refusal == NULL)
    return;
  words = current ? NULL : say_changes (self);
  if (refusal != NULL)
    title = g_strdup (refusal);
  else
    title = missing != NULL ? cdt_pack_shelf_say_missing (missing)
                            : g_strdup (_ ("This agreement was made with other wording"));
  gtk_label_set_text (self->state_title, title);
  gtk_label_set_text (self->state_words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state_words), words != NULL);
}

static void
show_notes (CdtPackBox *self)
{
  g_autofree char *notes = cdt_choice_notes_dup (cdt_proof_get_draft (self->proof));

  gtk_label_set_text (self->notes, notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_expander), *notes != '\0');
}

static void
see_clicked_cb (CdtPackBox *self)
{
  cdt_changes_dialog_open (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), self->proof);
}

static void
pack_changed_cb (CdtPackBox *self)
{
  const char *id = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->pack));
  const CdtShelfPack *pack
      = id != NULL && *id != '\0' ? cdt_pack_shelf_find (cdt_proof_get_shelf (), id) : NULL;

  if (!self->updating && pack != NULL)
    cdt_wording_ask_for (cdt_proof_get_assembler (self->proof), pack->id, pack->title);
}

static void
cdt_pack_box_dispose (GObject *object)
{
  g_clear_object (&CDT_PACK_BOX (object)->proof);
  G_OBJECT_CLASS (cdt_pack_box_parent_class)->dispose (object);
}

static void
cdt_pack_box_class_init (CdtPackBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_pack_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-pack-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPackBox, pack_row);
  gtk_widget_class_bind_template_child (widget_class, CdtPackBox, pack);
  gtk_widget_class_bind_template_child (widget_class, CdtPackBox, state_box);
  gtk_widget_class_bind_template_child (widget_class, CdtPackBox, state_title);
  gtk_widget_class_bind_template_child (widget_class, CdtPackBox, state_words);
  gtk_widget_class_bind_template_child (widget_class, CdtPackBox, see);
  gtk_widget_class_bind_template_child (widget_class, CdtPackBox, notes_expander);
  gtk_widget_class_bind_template_child (widget_class, CdtPackBox, notes);
  gtk_widget_class_bind_template_callback (widget_class, see_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pack_changed_cb);
}

static void
cdt_pack_box_init (CdtPackBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cdt_pack_box_set_proof (CdtPackBox *self, CdtProof *proof)
{
  g_return_if_fail (CDT_IS_PACK_BOX (self) && self->proof == NULL && CDT_IS_PROOF (proof));

  self->proof = g_object_ref (proof);
  self->updating = TRUE;
  show_packs (self);
  self->updating = FALSE;
}

void
cdt_pack_box_update (CdtPackBox *self)
{
  g_return_if_fail (CDT_IS_PACK_BOX (self) && self->proof != NULL);

  show_state (self);
  show_notes (self);
}

GtkComboBox *
cdt_pack_box_get_combo (CdtPackBox *self)
{
  g_return_val_if_fail (CDT_IS_PACK_BOX (self), NULL);

  return GTK_COMBO_BOX (self->pack);
}

const char *
cdt_pack_box_get_notes (CdtPackBox *self)
{
  g_return_val_if_fail (CDT_IS_PACK_BOX (self), NULL);

  return gtk_label_get_text (self->notes);
}
