/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-field.h"

#include <glib/gi18n-lib.h>

#include "cdt-combo-choices.h"
#include "cdt-pack-headings.h"
#include "cdt-proof.h"

struct _CdtClauseField
{
  CdtField parent_instance;

  GtkComboBoxText *combo;
};

G_DEFINE_FINAL_TYPE (CdtClauseField, cdt_clause_field, CDT_TYPE_FIELD)

static void
fill (CdtClauseField *self)
{
  g_autoptr (CdtPack) pack = cdt_proof_read_pack (NULL, NULL);
  g_autoptr (GPtrArray) headings = NULL;

  if (pack == NULL)
    return;
  headings = cdt_pack_list_headings (pack);
  for (guint i = 0; i < headings->len; i++)
    {
      const CdtHeading *heading = headings->pdata[i];
      /* Translators: a schedule in a list of clauses and schedules: "Risk register (schedule)" */
      g_autofree char *label
          = g_strdup_printf (heading->schedule ? _ ("%s (schedule)") : "%s", heading->heading);

      gtk_combo_box_text_append (self->combo, heading->id, label);
    }
}

static void
combo_changed_cb (GtkComboBox *combo, CdtField *field)
{
  cdt_field_choose (field, gtk_combo_box_get_active_id (combo));
}

static void
cdt_clause_field_load (CdtField *field, const char *value)
{
  cdt_combo_choices_show (CDT_CLAUSE_FIELD (field)->combo, value, value);
}

static void
cdt_clause_field_class_init (CdtClauseFieldClass *klass)
{
  CDT_FIELD_CLASS (klass)->load = cdt_clause_field_load;
}

static void
cdt_clause_field_init (CdtClauseField *self)
{
  self->combo = GTK_COMBO_BOX_TEXT (cdt_combo_choices_new (_ ("Not chosen")));
  fill (self);
  g_signal_connect_object (self->combo, "changed", G_CALLBACK (combo_changed_cb), self, 0);
  cdt_field_set_control (CDT_FIELD (self), GTK_WIDGET (self->combo), FALSE);
}
