/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-field.h"

#include <glib/gi18n-lib.h>

#include "cdt-clause-choice.h"
#include "cdt-combo-choices.h"
#include "cdt-pack-headings.h"
#include "cdt-proof.h"

struct _CdtClauseField
{
  CdtField parent_instance;

  GtkComboBoxText *combo;
  gboolean filling; /* rows come and go; the answer does not change */
};

G_DEFINE_FINAL_TYPE (CdtClauseField, cdt_clause_field, CDT_TYPE_FIELD)

static void
add_headings (CdtClauseField *self)
{
  CdtDraft *draft = cdt_field_get_draft (CDT_FIELD (self));
  g_autoptr (CdtPack) pack = cdt_proof_read_pack (draft, NULL);
  g_autoptr (GPtrArray) headings = pack != NULL ? cdt_pack_list_headings (pack, draft) : NULL;

  for (guint i = 0; headings != NULL && i < headings->len; i++)
    {
      const CdtHeading *heading = headings->pdata[i];
      /* Translators: a schedule in a list of clauses and schedules: "Risk register (schedule)" */
      g_autofree char *label
          = g_strdup_printf (heading->schedule ? _ ("%s (schedule)") : "%s", heading->heading);

      gtk_combo_box_text_append (self->combo, heading->id, label);
    }
}

static void
fill (CdtClauseField *self)
{
  self->filling = TRUE;
  cdt_combo_choices_clear (self->combo);
  add_headings (self);
  self->filling = FALSE;
}

static void
combo_changed_cb (GtkComboBox *combo, CdtClauseField *self)
{
  if (!self->filling)
    cdt_field_choose (CDT_FIELD (self), gtk_combo_box_get_active_id (combo));
}

static void
cdt_clause_field_load (CdtField *field, const char *value)
{
  CdtClauseField *self = CDT_CLAUSE_FIELD (field);

  self->filling = TRUE;
  cdt_combo_choices_show (self->combo, value, value);
  self->filling = FALSE;
}

static void
cdt_clause_field_bound (CdtField *field)
{
  fill (CDT_CLAUSE_FIELD (field));
}

static gboolean
cdt_clause_field_changed (CdtField *field, const CdtChange *change)
{
  return cdt_change_touches (change, CDT_CHOICE_OWN);
}

static void
cdt_clause_field_refresh (CdtField *field)
{
  g_autofree char *value = cdt_draft_dup_value (cdt_field_get_draft (field), cdt_field_get_full_path (field));
  fill (CDT_CLAUSE_FIELD (field));
  cdt_clause_field_load (field, value);
}

static void
cdt_clause_field_class_init (CdtClauseFieldClass *klass)
{
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);

  field_class->load = cdt_clause_field_load;
  field_class->bound = cdt_clause_field_bound;
  field_class->changed = cdt_clause_field_changed;
  field_class->refresh = cdt_clause_field_refresh;
}

static void
cdt_clause_field_init (CdtClauseField *self)
{
  self->combo = GTK_COMBO_BOX_TEXT (cdt_combo_choices_new (_ ("Not chosen")));
  g_signal_connect_object (self->combo, "changed", G_CALLBACK (combo_changed_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), GTK_WIDGET (self->combo), FALSE);
}
