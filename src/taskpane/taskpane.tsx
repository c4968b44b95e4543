import { FluentProvider, type Theme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { excelSession } from "../addin/excel-session";
import { libraryState, loadFromWorkbook, prepareReading } from "../addin/library-store";
import { SAMPLE_FILINGS } from "../addin/sample";
import type { WorkbookSession } from "../addin/workbook-session";
import { Pane } from "./pane";
import { contrastTheme, darkTheme, lightTheme } from "./theme";
import { ThemeNameContext, useTheme, type ThemeName } from "./use-theme";

const THEMES: Readonly<Record<ThemeName, Theme>> = { light: lightTheme, dark: darkTheme, contrast: contrastTheme };

/** The pane. The ribbon's commands and the cell functions run in the same page (see webpack.config.js). */
function TaskPane({ session }: { readonly session: WorkbookSession | null }): ReactElement {
  const { theme, choice, choose } = useTheme();
  return (
    <FluentProvider theme={THEMES[theme]} style={{ colorScheme: theme === "light" ? "light" : "dark" }}>
      <ThemeNameContext.Provider value={theme}>
        <Pane state={libraryState} samples={SAMPLE_FILINGS} session={session} themeChoice={choice} onThemeChoice={choose} />
      </ThemeNameContext.Provider>
    </FluentProvider>
  );
}

function start(session: WorkbookSession | null): void {
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(<TaskPane session={session} />);
  void loadFromWorkbook();
}

prepareReading();
void Office.onReady(({ host }) => start(host === Office.HostType.Excel ? excelSession : null));
