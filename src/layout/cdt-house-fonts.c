/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "cdt-house-fonts.h"

/* Slanted and bold letters are made up where a family has none, as machines do; then all fonts are refused
 * that were not accepted before. */
static const char rules[]
    = "<match target='font'><test name='slant'><const>roman</const></test>"
      "<test target='pattern' name='slant' compare='not_eq'><const>roman</const></test>"
      "<edit name='matrix' mode='assign'><times><name>matrix</name><matrix><double>1</double>"
      "<double>0.2</double><double>0</double><double>1</double></matrix></times></edit>"
      "<edit name='slant' mode='assign'><const>oblique</const></edit></match>"
      "<match target='font'><test name='weight' compare='less_eq'><const>medium</const></test>"
      "<test target='pattern' name='weight' compare='more_eq'><const>bold</const></test>"
      "<edit name='embolden' mode='assign'><bool>true</bool></edit>"
      "<edit name='weight' mode='assign'><const>bold</const></edit></match>"
      "<selectfont><rejectfont><pattern><patelt name='outline'><bool>true</bool></patelt></pattern>"
      "<pattern><patelt name='outline'><bool>false</bool></patelt></pattern></rejectfont></selectfont>";

static void
add_folders (GString *xml, const char *name, FcStrList *folders)
{
  for (const FcChar8 *folder = FcStrListNext (folders); folder != NULL; folder = FcStrListNext (folders))
    {
      g_autofree char *element = g_markup_printf_escaped ("<%s>%s</%s>", name, (const char *)folder, name);
      g_string_append (xml, element);
    }
  FcStrListDone (folders);
}

static void
add_families (GString *xml, const char *families)
{
  g_auto (GStrv) names = g_strsplit (families, ",", -1);
  g_string_append (xml, "<selectfont><acceptfont>");
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *element = g_markup_printf_escaped (
          "<pattern><patelt name='family'><string>%s</string></patelt></pattern>", g_strstrip (*name));
      g_string_append (xml, element);
    }
  g_string_append (xml, "</acceptfont></selectfont>");
}

/* The machine's folders of fonts, and what it has noted of them */
static FcConfig *
make_config (const char *families)
{
  FcConfig *machine = FcConfigReference (NULL);
  FcConfig *config = FcConfigCreate ();
  g_autoptr (GString) xml = g_string_new ("<?xml version='1.0'?><fontconfig>");
  add_folders (xml, "dir", FcConfigGetFontDirs (machine));
  add_folders (xml, "cachedir", FcConfigGetCacheDirs (machine));
  add_families (xml, families);
  g_string_append (xml, rules);
  g_string_append (xml, "</fontconfig>");
  FcConfigDestroy (machine);
  FcFontSet *fonts = FcConfigParseAndLoadFromMemory (config, (const FcChar8 *)xml->str, FcTrue)
                             && FcConfigBuildFonts (config)
                         ? FcConfigGetFonts (config, FcSetSystem)
                         : NULL;
  if (fonts != NULL && fonts->nfont > 0)
    return config;
  FcConfigDestroy (config);
  return NULL;
}

void
cdt_house_fonts_prepare (void)
{
  static gsize prepared = 0;
  if (g_once_init_enter (&prepared))
    {
      FcInit ();
      g_once_init_leave (&prepared, 1);
    }
}

PangoFontMap *
cdt_house_fonts_new (const char *families)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  FcConfig *config = PANGO_IS_FC_FONT_MAP (map) ? make_config (families) : NULL;
  if (config == NULL)
    return NULL;
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  FcConfigDestroy (config);
  return g_steal_pointer (&map);
}
