import { IRenderManagerService } from "@univerjs/engine-render";
import type { Univer } from "@univerjs/core";

/** Holds back the painting of the grid while much is written to it. */
export class Painting {
  private isHeld = false;

  constructor(private readonly univer: Univer, private readonly unit: string) {}

  hold(): void {
    const render = this.render();
    if (this.isHeld || !render) return;
    this.isHeld = true;
    render.engine.stopRenderLoop();
  }

  resume(): void {
    const render = this.render();
    if (!this.isHeld || !render) return;
    this.isHeld = false;
    render.engine.runRenderLoop(() => render.scene.render());
  }

  private render(): ReturnType<IRenderManagerService["getRenderById"]> {
    return this.univer.__getInjector().get(IRenderManagerService).getRenderById(this.unit);
  }
}
